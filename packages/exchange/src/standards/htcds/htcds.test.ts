import { Case, check, ExploitationAccount, SocialProfile, Victim } from '@ctip/core';
import { samples } from '@ctip/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fromHtcds, htcdsColumns, htcdsFields, toHtcds, type HtcdsContext, type HtcdsField, type HtcdsRow } from './index.js';

const context: HtcdsContext = {
  ids: { victim: 'v-1', case: 'c-1', profile: 'p-1', account: 'x-1' },
  agency: 'a-1',
  detectedOn: '2026-03',
  detectedIn: 'JO',
  recordedOn: '2026-03-02',
};

/** Cells that are right for a field, in the canonical spelling of the standard. */
function cellOf({ type, list }: HtcdsField): fc.Arbitrary<string> {
  const codes = (list ?? []).map(([code]) => code);
  switch (type) {
    case 'code':
      return list ? fc.constantFrom(...codes) : fc.constantFrom('eng', 'ara', 'en', 'tgl', 'Arabic');
    case 'codes':
      return list ? fc.subarray(codes, { minLength: 1 }).map((some) => some.join(';')) : fc.constantFrom('PH', 'JO;SY', 'BHR', 'Bahrain', 'السودان', 'Atlantis');
    case 'date':
      return fc.constantFrom('2019-05-12', '1999', '2020-02');
    case 'number':
      return fc.constantFrom('0', '3', '17', '44', '-122.5', '35.93');
    case 'yes-no':
      return fc.constantFrom('true', 'false');
    default:
      return fc.constantFrom('ليلى', 'Main street 5', 'eng', 'ara', 'xx-lolspeak', '+962790000000', 'a@example.org', 'JO', 'Jordanie', 'seen; twice');
  }
}

const rows = fc.record(Object.fromEntries(htcdsFields.map((field) => [field.name, cellOf(field)])), { requiredKeys: [] }) as fc.Arbitrary<HtcdsRow>;

describe('the standard', () => {
  it('has 84 fields and 21 lists', () => {
    expect(htcdsFields).toHaveLength(84);
    expect(new Set(htcdsFields.map(({ name }) => name)).size).toBe(84);
    expect(htcdsFields.filter(({ list }) => list)).toHaveLength(21);
    expect(htcdsFields.filter(({ core }) => core)).toHaveLength(40);
    expect(htcdsFields.filter(({ status }) => status === 'deprecated')).toHaveLength(3);
  });
});

describe('a row of any of its fields', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const read = fromHtcds(row, context);
        if (!read.ok) expect.fail(JSON.stringify(read.problems));
        const { value, losses } = read.value;
        expect(toHtcds(JSON.parse(JSON.stringify(value)) as typeof value).value).toEqual(row);
        for (const [part, schema] of [['victim', Victim], ['case', Case], ['profile', SocialProfile], ['account', ExploitationAccount]] as const) {
          expect(check<never>(schema as never, value[part]).ok).toBe(true);
        }
        expect(losses.every(({ severity }) => severity !== 'error')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps no identity with the facts', () => {
    const read = fromHtcds({ prs_MailingStreet: 'Main street 5', prs_IdentityNumber: '998', org_Name: 'Shelter' }, context);
    if (!read.ok) expect.fail('refused');
    expect(JSON.stringify(read.value.value.case)).not.toMatch(/Main street|998/u);
    expect(JSON.stringify(read.value.value.victim)).toMatch(/Main street.*998|998.*Main street/u);
  });

  it('tells every cell that our records do not say', () => {
    const read = fromHtcds({ org_Name: 'Shelter', con_Consent: 'yes', prs_FirstName: 'Amal', vic_TraffickingStatus: 'Actual victim of trafficking' }, context);
    expect(read.ok && read.value.losses.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'exchange/mapping-kept-apart /org_Name',
      'exchange/mapping-kept-apart /con_Consent',
    ]);
    expect(read.ok && read.value.value.case.identification.status).toBe('identified');
    expect(read.ok && toHtcds(read.value.value).value).toEqual({ org_Name: 'Shelter', prs_FirstName: 'Amal', vic_TraffickingStatus: 'ActualVictimOfTrafficking', con_Consent: 'true' });
  });
});

describe('our records', () => {
  const generated = () => {
    const of = <T>(schema: Parameters<typeof samples>[0], seed: number): T[] => [...samples(schema, { seed, count: 150 })] as T[];
    const [victims, cases, profiles, accounts] = [of<Victim>(Victim, 1), of<Case>(Case, 2), of<SocialProfile>(SocialProfile, 3), of<ExploitationAccount>(ExploitationAccount, 4)];
    return victims.map((victim, index) => ({ victim, case: cases[index] as Case, profile: profiles[index] as SocialProfile, account: accounts[index] as ExploitationAccount }));
  };

  it('keep what the standard can say', () => {
    for (const records of generated()) {
      const { value: row } = toHtcds({ ...records, victim: { ...records.victim, extensions: undefined }, case: { ...records.case, extensions: undefined } });
      const back = fromHtcds(row, context);
      if (!back.ok) expect.fail(JSON.stringify([row, back.problems]));
      const { profile, account, case: file } = back.value.value;
      expect(profile.gender).toEqual(typeof records.profile.gender === 'string' ? records.profile.gender : { absent: 'unknown' });
      expect(profile.educationLevel).toEqual(typeof records.profile.educationLevel === 'string' ? records.profile.educationLevel : { absent: 'unknown' });
      expect(account.ageWhenTrafficked).toEqual(typeof records.account.ageWhenTrafficked === 'number' ? records.account.ageWhenTrafficked : { absent: 'unknown' });
      if (Array.isArray(records.account.recruitmentMethods)) expect(account.recruitmentMethods).toEqual(records.account.recruitmentMethods);
      if (Array.isArray(records.case.facts.sectors)) expect(file.facts.sectors).toEqual(records.case.facts.sectors);
      expect(file.identification.status).toBe(records.case.identification.status);
      expect(toHtcds(back.value.value).value).toEqual(row);
    }
  });

  it('tell what it cannot say, code by code', () => {
    const read = fromHtcds({ vic_MethodsOfControl: 'RestrictsMovement;DebtBondage' }, context);
    if (!read.ok) expect.fail('refused');
    const fresh = { ...read.value.value, case: { ...read.value.value.case, extensions: undefined } };
    const written = toHtcds(fresh);
    expect(written.value.vic_MethodsOfControl).toBe('DebtBondage');
    expect(written.losses.find(({ code }) => code === 'exchange/mapping-no-code')).toMatchObject({ pointer: '/account/methodsOfControl', params: { code: 'restricts-movement' } });
    expect(written.losses.map(({ pointer }) => pointer)).toContain('/case/detectedOn');
  });
});

describe('both documents and the labels', () => {
  it.each([
    ['vic_MethodsOfControl', 'Threat of law enforcement', 'ThreatsLawEnforcement'],
    ['vic_MethodsOfControl', 'PsychoactiveSubstances;Debt bondage', 'PsychoactiveSubstance;DebtBondage'],
    ['vic_MethodsOfControl', 'DebtBondage  Other', 'DebtBondage;Other'],
    ['vic_RelationshipToTrafficker', 'unacquainted', 'Unaquainted'],
    ['prs_Gender', 'Not Specified/Unknown', 'NonSpecifiedUnknown'],
    ['cas_Status', 'Follow up', 'FollowUp'],
    ['vic_ForcedLabourIndustry', 'Construction', 'F_Construction'],
  ] as const)('%s: %s', (field, text, canonical) => {
    const read = fromHtcds({ [field]: text }, context);
    expect(read.ok && toHtcds(read.value.value).value[field]).toBe(canonical);
  });

  it.each([
    [{ prs_Gender: 'lady' }, 'exchange/htcds-code', '/prs_Gender'],
    [{ prs_Birthdate: '12/05/2019' }, 'core/format', '/prs_Birthdate'],
    [{ con_Consent: 'maybe' }, 'core/format', '/con_Consent'],
    [{ vic_MethodsOfControl: 'DebtBondage;Amina' }, 'exchange/htcds-code', '/vic_MethodsOfControl'],
    [{ secret: 'Amina' } as never, 'core/unknown-key', '/#1'],
  ])('refuses %s', (row: HtcdsRow, code, pointer) => {
    const read = fromHtcds(row, context);
    expect(read.ok ? [] : read.problems.map((found) => [found.code, found.pointer])).toEqual([[code, pointer]]);
    expect(JSON.stringify(read)).not.toMatch(/lady|Amina|maybe/u);
  });

  it('needs what the standard lacks', () => {
    const read = fromHtcds({}, { ...context, detectedIn: 'Jordan' });
    expect(read.ok ? [] : read.problems.map(({ pointer }) => pointer)).toEqual(['/case/detectedIn']);
  });
});

describe('columns', () => {
  it('believe the label where the workbook contradicts itself', () => {
    const names = ['prs_MailingCity', 'prs_MailingCountry', 'prs_MailingStreet', 'prs_MailingPostalCode', '', 'vic_TraffickinStatusDecisionMakingOrg', 'prs_First_Name'];
    const labels = ['Mailing Street', 'Mailing City', 'Mailing Zip/Postal Code', 'Mailing Country', 'Reason for Outgoing Referral', 'Trafficking Status Decision Making Organization', 'First Name'];
    const found = htcdsColumns(names, labels);
    expect(found.ok && found.value.fields).toEqual([
      'prs_MailingStreet',
      'prs_MailingCity',
      'prs_MailingPostalCode',
      'prs_MailingCountry',
      'cas_ReasonForOutgoingReferral',
      'vic_TraffickingStatusDecisionMakingOrg',
      'prs_FirstName',
    ]);
    expect(found.ok && found.value.notes.map(({ code }) => code)).toEqual([
      ...Array.from({ length: 5 }, () => 'exchange/htcds-label-over-name'),
      'exchange/htcds-other-name',
    ]);
  });

  it('take every name and every label that is one field’s alone', () => {
    for (const { name, label } of htcdsFields) {
      expect(htcdsColumns([name])).toMatchObject({ ok: true, value: { fields: [name], notes: [] } });
      const shared = htcdsFields.filter((other) => other.label === label).length > 1;
      if (label !== '' && !shared) expect(htcdsColumns([label])).toMatchObject({ ok: true, value: { fields: [name] } });
    }
  });

  it('refuse what is two fields, and one field twice', () => {
    expect(htcdsColumns(['Longitude'])).toMatchObject({ ok: false, problems: [{ code: 'exchange/htcds-ambiguous-label', params: { candidates: ['org_ShippingLongitude', 'prs_MailingLongitude', 'hte_Longitude'] } }] });
    expect(htcdsColumns(['prs_Email', 'Email'])).toMatchObject({ ok: false, problems: [{ code: 'exchange/htcds-twice', pointer: '/#2' }] });
    expect(htcdsColumns(['shoe size'])).toMatchObject({ ok: true, value: { fields: [undefined], notes: [{ code: 'exchange/htcds-unknown-column' }] } });
  });
});
