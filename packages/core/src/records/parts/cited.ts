import type { Source } from '../../citation/index.js';

// Written into each rule by hand with its mark: a spread at the top of a file would keep every record in every bundle.

/** While the period runs, no expulsion is enforced. */
export const coeArticle13: Source = { id: 'coe-2005-13', title: 'Convention on Action against Trafficking in Human Beings, Article 13', publisher: 'Council of Europe' };

/** The Special Rapporteur found shelters without freedom of movement wanting: a restriction therefore says why. */
export const freedomInShelters: Source = { id: 'a-hrc-32-41-add-1', title: 'Report of the Special Rapporteur on trafficking in persons on her mission to Jordan, A/HRC/32/41/Add.1 (2016)', publisher: 'United Nations' };

/** The guidance of `con_Consent` asks seven questions: whether the person was told purpose, uses, research, access, retention and withdrawal. */
export const htcdsConsent: Source = { id: 'htcds-2.0', title: 'HTCDS 2.0, con_Consent', publisher: 'IOM' };

/** A consent is specific in its duration as in its purpose. */
export const jordanConsent: Source = { id: 'jo-24-2023', title: 'Jordan, Personal Data Protection Law No. 24 of 2023', publisher: 'Jordan' };

/** An agreement exists before anything is shared. */
export const gbvimsProtocol: Source = { id: 'gbvims-isp', title: 'Information Sharing Protocol: template and guidance', publisher: 'GBVIMS' };
