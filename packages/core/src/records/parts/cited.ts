import type { Source, VerificationMark } from '../../citation/index.js';

/** What a rule rests on: where it was read and how that was checked. */
interface Cited {
  readonly source: Source;
  readonly mark: VerificationMark;
}

/** While the period runs, no expulsion is enforced. */
export const coeArticle13: Cited = {
  source: { id: 'coe-2005-13', title: 'Convention on Action against Trafficking in Human Beings, Article 13', publisher: 'Council of Europe' },
  mark: 'verified',
};

/** The Special Rapporteur found shelters without freedom of movement wanting: a restriction therefore says why. */
export const freedomInShelters: Cited = {
  source: { id: 'a-hrc-32-41-add-1', title: 'Report of the Special Rapporteur on trafficking in persons on her mission to Jordan, A/HRC/32/41/Add.1 (2016)', publisher: 'United Nations' },
  mark: 'secondary',
};

/** The guidance of `con_Consent` asks seven questions: whether the person was told purpose, uses, research, access, retention and withdrawal. */
export const htcdsConsent: Cited = { source: { id: 'htcds-2.0', title: 'HTCDS 2.0, con_Consent', publisher: 'IOM' }, mark: 'verified' };

/** A consent is specific in its duration as in its purpose. */
export const jordanConsent: Cited = { source: { id: 'jo-24-2023', title: 'Jordan, Personal Data Protection Law No. 24 of 2023', publisher: 'Jordan' }, mark: 'secondary' };

/** An agreement exists before anything is shared. */
export const gbvimsProtocol: Cited = { source: { id: 'gbvims-isp', title: 'Information Sharing Protocol: template and guidance', publisher: 'GBVIMS' }, mark: 'secondary' };
