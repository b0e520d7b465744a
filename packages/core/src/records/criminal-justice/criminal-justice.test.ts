import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod';

import * as core from '../../index.js';
import { faults } from '../faults.fixture.js';

const na = { absent: 'not-applicable' };
const unknown = { absent: 'unknown' };

const file = {
  schema: 'ctip.criminal-case/1',
  id: 'cc-1',
  fileNumber: { absent: 'withheld' },
  country: 'TN',
  agency: 'prosecution-1',
  procedure: 'inquisitorial',
  jurisdiction: ['territory'],
  opening: { on: '2025-02-11', by: 'hotline' },
  status: 'in-proceedings',
  investigatedFor: { trafficking: ['trafficking-for-forced-labour'], other: na },
  organisedGroup: unknown,
  transnational: true,
  suspects: ['s-1', 's-2', 's-3'].map((suspectId) => ({ suspectId, standing: 'charged', restricted: false, roles: unknown, relationToVictims: unknown })),
  unidentifiedSuspects: 1,
  protectionCases: ['c-1', 'c-2'],
  linkedCases: na,
};

describe('CriminalCase', () => {
  const withStanding = (standing: string, restricted: boolean) => ({ ...file, suspects: [{ ...file.suspects[0], standing, restricted }] });

  it('is one case with many suspects, each once', () => {
    expect(faults(core.CriminalCase, file)).toEqual([]);
    expect(faults(core.CriminalCase, { ...file, suspects: [] })).toEqual([]);
    expect(faults(core.CriminalCase, { ...file, suspects: [...file.suspects, { ...file.suspects[0], standing: 'suspected' }] })).toEqual(['core/duplicate /suspects']);
  });

  it('restricts whoever was cleared or acquitted for good', () => {
    for (const standing of ['acquitted', 'cleared']) {
      expect(faults(core.CriminalCase, withStanding(standing, false))).toEqual(['core/not-restricted /suspects']);
      expect(faults(core.CriminalCase, withStanding(standing, true))).toEqual([]);
    }
    for (const standing of ['suspected', 'convicted', 'acquitted-not-final']) expect(faults(core.CriminalCase, withStanding(standing, false))).toEqual([]);
  });

  it('has a day of closing once it is closed, after the opening', () => {
    for (const status of ['concluded', 'not-taken', 'filed-for-lack-of-evidence', 'archived', 'no-charge']) {
      expect(faults(core.CriminalCase, { ...file, status })).toEqual(['core/required-here /closedOn']);
      expect(faults(core.CriminalCase, { ...file, status, closedOn: '2025' })).toEqual([]);
      expect(faults(core.CriminalCase, { ...file, status, closedOn: '2025-01' })).toEqual(['core/date-order /closedOn']);
    }
  });

  it('is not linked to itself', () => {
    expect(faults(core.CriminalCase, { ...file, linkedCases: ['cc-2', 'cc-1'] })).toEqual(['core/self-reference /linkedCases']);
    expect(faults(core.CriminalCase, { ...file, linkedCases: ['cc-2'] })).toEqual([]);
  });
});

describe('one human as victim and suspect', () => {
  const records = Object.entries<unknown>(core).filter((entry): entry is [string, core.RecordSchema] => entry[1] instanceof z.ZodType && core.isRecordSchema(entry[1]));

  it('is said by the non-punishment review alone', () => {
    /** A person's record that names the other side. Whoever is victim and suspect in one case stands in lists that say nothing of this. */
    const persons = { Suspect: /victim|case/iu, SuspectIdentity: /victim|case/iu, WitnessIdentity: /victim|case|suspect/iu, WitnessProtectionMeasure: /victim|caseId|suspect/iu, Victim: /suspect/iu, Case: /suspect/iu };
    for (const [name, other] of Object.entries(persons)) {
      const schema = records.find(([known]) => known === name)?.[1];
      const paths = schema ? core.leavesOf(schema).map((leaf) => leaf.path.at(-1) ?? '') : ['missing'];
      expect(paths.filter((path) => other.test(path) && path !== 'criminalCaseId'), name).toEqual([]);
      expect(paths, name).not.toContain('missing');
    }
    const both = records.filter(([, schema]) => {
      const parts = core.leavesOf(schema).map((leaf) => ({ parent: leaf.path.slice(0, -1).join('/'), name: leaf.path.at(-1) }));
      return parts.some((one) => one.name === 'suspectId' && parts.some((two) => (two.name === 'caseId' || two.name === 'victimId') && two.parent === one.parent));
    });
    expect(both.map(([name]) => name)).toEqual(['NonPunishmentReview']);
  });

  it('is a pair that types keep apart', () => {
    type Pair = core.NonPunishmentReview['onePerson'];
    expectTypeOf<Pair['caseId']>().not.toExtend<Pair['suspectId']>();
    expectTypeOf<core.Suspect['id']>().not.toExtend<core.VictimId>();
    expectTypeOf<core.WitnessIdentity['id']>().not.toExtend<core.VictimId>();
    expectTypeOf<core.CriminalCase['id']>().not.toExtend<core.CaseId>();
  });
});

describe('Suspect', () => {
  const suspect = { schema: 'ctip.suspect/1', id: 's-1', agency: 'a-1', who: { kind: 'natural-person', sex: 'male', ageGroup: 'adult', ageYears: 41, nationalities: ['TN'], residence: unknown } };

  it('is a person or an organisation, and an organisation has no age', () => {
    expect(faults(core.Suspect, suspect)).toEqual([]);
    expect(faults(core.Suspect, { ...suspect, who: { ...suspect.who, ageYears: 17 } })).toEqual(['core/age-group-contradicts-years /who/ageYears']);
    expect(faults(core.Suspect, { ...suspect, who: { ...suspect.who, ageYears: 17, ageGroup: 'disputed' } })).toEqual([]);
    const firm = { kind: 'legal-person', registeredIn: 'TN', sectors: ['N'] };
    expect(faults(core.Suspect, { ...suspect, who: firm })).toEqual([]);
    expect(faults(core.Suspect, { ...suspect, who: { ...firm, sex: 'male' } })).toHaveLength(1);
    expectTypeOf<Extract<core.Suspect['who'], { kind: 'legal-person' }>>().not.toHaveProperty('ageYears');
  });

  it('has its names elsewhere, and no name without its standing', () => {
    const direct = (schema: core.RecordSchema): string[] => core.leavesOf(schema).flatMap(({ meta }) => (meta.privacy === 'direct' ? [meta.id] : []));
    expect(direct(core.Suspect)).toEqual(['record.extensions']);
    for (const schema of [core.Charge, core.Hearing, core.CourtDecision, core.Sentence, core.Appeal, core.Confiscation, core.Compensation, core.VictimParticipation, core.WitnessProtectionMeasure]) {
      expect(direct(schema)).toEqual(['record.extensions']);
    }
    expect(direct(core.CriminalCase)).toEqual(['criminal-case.fileNumber', 'record.extensions']);
    const identity = { schema: 'ctip.suspect-identity/1', id: 's-1', names: [{ full: 'كريم منصور' }], dateOfBirth: unknown, documents: [] };
    expect(faults(core.SuspectIdentity, identity)).toEqual(['core/required /standing']);
    expect(faults(core.SuspectIdentity, { ...identity, standing: 'acquitted' })).toEqual([]);
  });
});

describe('Charge', () => {
  const charge = {
    schema: 'ctip.charge/1',
    id: 'ch-1',
    criminalCaseId: 'cc-1',
    suspectId: 's-1',
    chargedOn: '2025-04-02',
    chargedBy: 'prosecution-1',
    offence: { kind: 'trafficking', code: 'trafficking-for-forced-labour' },
    articles: ['Art. 8'],
    provisions: { absent: 'not-asked' },
    liability: 'perpetrator',
    completion: 'completed',
    jurisdiction: ['territory'],
    plea: na,
    status: 'charged',
    recharacterised: [] as object[],
  };
  const change = (on: string) => ({ on, by: 'court-1', offence: { kind: 'other', code: 'labour-law' }, articles: ['Art. 234'] });

  it('keeps what was charged first and every change', () => {
    expect(faults(core.Charge, { ...charge, status: 'recharacterised', recharacterised: [change('2025-05'), change('2025-09')] })).toEqual([]);
    expect(faults(core.Charge, { ...charge, status: 'recharacterised' })).toEqual(['core/required-here /recharacterised']);
    expect(faults(core.Charge, { ...charge, recharacterised: [change('2025-09'), change('2025-05')] })).toEqual(['core/date-order /recharacterised']);
    expect(faults(core.Charge, { ...charge, recharacterised: [change('2025-03')] })).toEqual(['core/date-order /recharacterised']);
    expect(faults(core.Charge, { ...charge, recharacterised: [change('2025')] })).toEqual([]);
  });

  it('has codes of its own for trafficking', () => {
    expect(faults(core.Charge, { ...charge, offence: { kind: 'trafficking', code: 'labour-law' } })).toEqual(['core/not-in-list /offence/code']);
    expect(faults(core.Charge, { ...charge, offence: { kind: 'other', code: 'trafficking-in-persons' } })).toEqual(['core/not-in-list /offence/code']);
  });

  it('ends on a day', () => {
    for (const status of ['final', 'executed', 'dropped', 'extinguished']) {
      expect(faults(core.Charge, { ...charge, status })).toEqual(['core/required-here /endedOn']);
      expect(faults(core.Charge, { ...charge, status, endedOn: '2026-01-09' })).toEqual([]);
      expect(faults(core.Charge, { ...charge, status, endedOn: '2025-04-01' })).toEqual(['core/date-order /endedOn']);
    }
  });

  it('has a plea to a lesser offence only where trafficking was charged', () => {
    const plea = 'guilty-of-lesser-offence';
    const other = { kind: 'other', code: 'labour-law' };
    expect(faults(core.Charge, { ...charge, plea })).toEqual([]);
    expect(faults(core.Charge, { ...charge, plea, offence: other })).toEqual(['core/contradiction /plea']);
    expect(faults(core.Charge, { ...charge, plea: 'guilty', offence: other })).toEqual([]);
  });
});

describe('Hearing', () => {
  const hearing = { schema: 'ctip.hearing/1', id: 'h-1', criminalCaseId: 'cc-1', suspects: ['s-1'], court: 'court-1', instance: 'first-instance', kind: 'trial', on: '2025-10-06', status: 'held', closed: true, measures: ['closed-hearing'], interpreters: ['am', 'kmr-Latn', 'ar-EG'] };

  it.each([
    [{}, []],
    [{ adjournedTo: '2025-11' }, ['core/not-here /adjournedTo']],
    [{ status: 'adjourned', adjournedTo: '2025-11' }, []],
    [{ status: 'adjourned' }, []],
    [{ status: 'adjourned', adjournedTo: '2025-10-05' }, ['core/date-order /adjournedTo']],
    [{ closed: false }, ['core/contradiction /closed']],
    [{ closed: false, measures: ['screen'] }, []],
    [{ closed: unknown }, []],
    [{ interpreters: ['arabic'] }, ['core/format /interpreters/0']],
  ])('%j', (change, found) => expect(faults(core.Hearing, { ...hearing, ...change })).toEqual(found));
});

describe('CourtDecision', () => {
  const outcome = (suspectId: string, chargeId: string, finding: object) => ({ suspectId, chargeId, inAbsentia: false, finding });
  const trafficking = { verdict: 'convicted-of-trafficking', traffickingOffence: 'trafficking-in-persons' };
  const lesser = { verdict: 'convicted-of-lesser-offence', lesserOffence: 'labour-law', insteadOf: 'trafficking-for-forced-labour' };
  const decision = {
    schema: 'ctip.court-decision/1',
    id: 'd-1',
    criminalCaseId: 'cc-1',
    court: 'court-1',
    instance: 'first-instance',
    kind: 'judgment',
    on: '2025-12-15',
    finality: 'open-to-appeal',
    outcomes: [
      outcome('s-1', 'ch-1', trafficking),
      outcome('s-1', 'ch-2', { verdict: 'acquitted', ground: 'not-proven' }),
      outcome('s-2', 'ch-3', lesser),
      outcome('s-3', 'ch-4', { verdict: 'convicted-of-other-offence', otherOffence: 'money-laundering' }),
      outcome('s-4', 'ch-5', { verdict: 'discontinued', reason: 'death-of-accused' }),
      outcome('s-5', 'ch-6', { verdict: 'not-responsible' }),
      outcome('s-6', 'ch-7', { verdict: 'sent-back-for-retrial' }),
    ],
  };
  const one = (finding: object) => ({ ...decision, outcomes: [outcome('s-1', 'ch-1', finding)] });

  it('decides charge by charge and person by person', () => {
    expect(faults(core.CourtDecision, decision)).toEqual([]);
    expect(faults(core.CourtDecision, { ...decision, outcomes: [...decision.outcomes, outcome('s-1', 'ch-1', lesser)] })).toEqual(['core/duplicate /outcomes']);
  });

  it('never takes a lesser offence for trafficking', () => {
    expect(faults(core.CourtDecision, one({ ...trafficking, traffickingOffence: 'labour-law' }))).toHaveLength(1);
    expect(faults(core.CourtDecision, one({ ...lesser, lesserOffence: 'trafficking-in-persons' }))).toHaveLength(1);
    expect(faults(core.CourtDecision, one({ ...lesser, verdict: 'convicted-of-trafficking' }))).not.toEqual([]);
    expect(faults(core.CourtDecision, one({ ...trafficking, verdict: 'convicted-of-lesser-offence' }))).not.toEqual([]);
    expect(faults(core.CourtDecision, one({ verdict: 'convicted-of-lesser-offence', lesserOffence: 'labour-law' }))).toEqual(['core/required /outcomes/0/finding/insteadOf']);
    expectTypeOf<core.LesserConviction>().not.toExtend<core.TraffickingConviction>();
    expectTypeOf<core.TraffickingConviction>().not.toExtend<core.LesserConviction>();
    expectTypeOf<core.LesserConviction['lesserOffence'] & core.TraffickingConviction['traffickingOffence']>().toBeNever();
    const trafficked: readonly string[] = core.traffickingOffences.codes.map(({ code }) => code);
    expect(core.otherOffences.codes.filter(({ code }) => trafficked.includes(code))).toEqual([]);
  });

  it('is final from a day on, or not final', () => {
    expect(faults(core.CourtDecision, { ...decision, finality: 'final' })).toEqual(['core/required-here /finalOn']);
    expect(faults(core.CourtDecision, { ...decision, finality: 'final', finalOn: '2026-01-15' })).toEqual([]);
    expect(faults(core.CourtDecision, { ...decision, finality: 'final', finalOn: '2025-12-14' })).toEqual(['core/date-order /finalOn']);
    expect(faults(core.CourtDecision, { ...decision, finalOn: '2026-01-15' })).toEqual(['core/not-here /finalOn']);
  });

  it('speaks ICCS: 0204 with four children, and no other offence among them', () => {
    expect(core.traffickingOffences.codes.map(({ outside }) => outside?.iccs)).toEqual(['0204', '02041', '02042', '02043', '02044']);
    const others = core.otherOffences.codes.flatMap(({ outside }) => outside?.iccs ?? []);
    expect(others).toEqual(['0203', '020321', '0302', '03022']);
  });
});

describe('Sentence', () => {
  const sentence = {
    schema: 'ctip.sentence/1',
    id: 'se-1',
    criminalCaseId: 'cc-1',
    decisionId: 'd-1',
    suspectId: 's-1',
    convictions: [{ chargeId: 'ch-1', verdict: 'convicted-of-trafficking' }],
    principal: { kind: 'custody', years: 0, months: 18, days: 0 },
    suspended: true,
    fine: { amount: '50000', currency: 'TND', valueDate: '2025-12-15' },
    further: ['confiscation'],
    status: 'pronounced',
    startsOn: unknown,
    endsOn: unknown,
  };

  it.each([
    [{}, []],
    [{ principal: { kind: 'custody', years: 0, months: 0, days: 0 } }, ['core/too-small /principal/days']],
    [{ principal: { kind: 'no-custody' } }, ['core/contradiction /suspended']],
    [{ principal: { kind: 'life-custody' }, suspended: na }, []],
    [{ principal: { kind: 'life-custody', years: 25 }, suspended: na }, ['core/unknown-key /principal/#2']],
    [{ convictions: [sentence.convictions[0], sentence.convictions[0]] }, ['core/duplicate /convictions']],
    [{ convictions: [{ chargeId: 'ch-1', verdict: 'acquitted' }] }, ['core/not-in-list /convictions/0/verdict']],
    [{ startsOn: '2026-01', endsOn: '2025-12' }, ['core/date-order /endsOn']],
    [{ startsOn: '2026-01', endsOn: '2027-07' }, []],
  ])('%j', (change, found) => expect(faults(core.Sentence, { ...sentence, ...change })).toEqual(found));
});

describe('Appeal', () => {
  const appeal = { schema: 'ctip.appeal/1', id: 'ap-1', criminalCaseId: 'cc-1', decisionId: 'd-1', kind: 'appeal', by: 'prosecution', suspects: ['s-2'], charges: ['ch-2'], against: ['classification'], lodgedOn: '2025-12-20', lodgeBy: '2025-12-25', court: 'court-2', status: 'decided', decidedOn: '2026-04-01', result: 'reversed', newDecisionId: 'd-2' };
  const { decidedOn: _on, result: _result, newDecisionId: _new, ...open } = appeal;

  it.each([
    [appeal, []],
    [{ ...open, status: 'lodged' }, []],
    [open, ['core/required-here /decidedOn', 'core/required-here /result']],
    [{ ...open, status: 'withdrawn', result: 'upheld' }, ['core/not-here /result']],
    [{ ...appeal, decidedOn: '2025-12-19' }, ['core/date-order /decidedOn']],
    [{ ...appeal, newDecisionId: 'd-1' }, ['core/self-reference /newDecisionId']],
  ])('case %#', (input, found) => expect(faults(core.Appeal, input)).toEqual(found));

  it('warns of an appeal after its time limit and takes it', () => {
    const warned = (input: unknown): readonly string[] => {
      const result = core.check(core.Appeal, input);
      return result.ok ? core.remarks(core.Appeal, result.value).map(({ code, pointer }) => `${code} ${pointer}`) : ['refused'];
    };
    expect(warned({ ...appeal, lodgedOn: '2025-12-26' })).toEqual(['core/date-order /lodgedOn']);
    expect(warned(appeal)).toEqual([]);
    expect(warned({ ...appeal, lodgeBy: unknown })).toEqual([]);
  });
});

describe('Confiscation', () => {
  const order = (on: string) => ({ on, by: 'court-1', decisionId: na, value: { amount: '81000', currency: 'TND', valueDate: '2025-03' }, basis: 'appraised' });
  const asset = { schema: 'ctip.confiscation/1', id: 'as-1', criminalCaseId: 'cc-1', suspectId: 's-1', asset: 'bank-account', locatedIn: 'TN', status: 'frozen', frozen: order('2025-03-01'), final: na, destination: na };
  const { frozen: _frozen, ...traced } = asset;

  it.each([
    [asset, []],
    [traced, ['core/required-here /frozen']],
    [{ ...traced, status: 'traced' }, []],
    [{ ...asset, status: 'confiscated' }, ['core/required-here /confiscated']],
    [{ ...asset, status: 'realised' }, ['core/required-here /confiscated']],
    [{ ...asset, status: 'confiscated', confiscated: order('2025-12') }, []],
    [{ ...asset, status: 'confiscated', confiscated: order('2025-02') }, ['core/date-order /confiscated/on']],
    [{ ...asset, status: 'released' }, ['core/required-here /released']],
    [{ ...asset, status: 'released', released: { on: '2025-02' } }, ['core/date-order /released/on']],
    [{ ...asset, status: 'released', released: { on: '2025-04' } }, []],
    [{ ...asset, status: 'confiscated', confiscated: order('2025-12'), released: { on: '2025-12' } }, ['core/not-here /released']],
  ])('case %#', (input, found) => expect(faults(core.Confiscation, input)).toEqual(found));
});

describe('Compensation', () => {
  const tnd = (amount: string, currency = 'TND') => ({ amount, currency, valueDate: '2026' });
  const claim = {
    schema: 'ctip.compensation/1',
    id: 'co-1',
    caseId: 'c-1',
    criminalCaseId: 'cc-1',
    route: 'criminal-court',
    heads: ['unpaid-wages'],
    claimed: { on: '2025-06', amount: tnd('30000') },
    status: 'claimed',
    payments: [] as object[],
  };
  const awarded = { on: '2025-12-15', by: 'court-1', decisionId: 'd-1', amount: tnd('20000') };
  const payment = (amount: string, on = '2026-02', currency?: string) => ({ on, amount: tnd(amount, currency), payer: 'offender' });

  it.each([
    [claim, []],
    [{ ...claim, status: 'awarded' }, ['core/required-here /awarded']],
    [{ ...claim, status: 'awarded', awarded }, []],
    [{ ...claim, status: 'awarded', awarded: { ...awarded, on: '2025-05' } }, ['core/date-order /awarded/on']],
    [{ ...claim, status: 'paid', awarded }, ['core/required-here /payments']],
    [{ ...claim, status: 'paid', awarded, payments: [payment('20000')] }, []],
    [{ ...claim, status: 'paid', awarded, payments: [payment('20000', '2025-12-14')] }, ['core/date-order /payments']],
  ])('case %#', (input, found) => expect(faults(core.Compensation, input)).toEqual(found));

  it('warns, to the last digit, of payments that come to more than the award', () => {
    const warned = (...payments: object[]): readonly string[] => {
      const result = core.check(core.Compensation, { ...claim, status: 'paid', awarded, payments });
      return result.ok ? core.remarks(core.Compensation, result.value).map(({ code }) => code) : ['refused'];
    };
    expect(warned(payment('19999.9'), payment('0.1'))).toEqual([]);
    expect(warned(payment('19999.9'), payment('0.100001'))).toEqual(['core/more-than-stated']);
    expect(warned(payment('90000', '2026-02', 'EUR'))).toEqual([]);
  });
});

describe('WitnessProtectionMeasure', () => {
  const protection = { schema: 'ctip.witness-protection-measure/1', id: 'wp-1', criminalCaseId: 'cc-1', witnessId: 'w-7', measures: ['sealed-identity'], status: 'in-force', requestedOn: '2025-05-02', orderedBy: 'court-1', orderId: 'd-9', riskAssessmentId: 'ra-3', from: '2025-05-06', until: unknown, reviewOn: unknown, disclosures: [] as object[] };

  it('discloses nothing without an order', () => {
    const disclosure = { on: '2025-06', to: 'defence-1', orderId: 'd-10' };
    expect(faults(core.WitnessProtectionMeasure, { ...protection, disclosures: [disclosure] })).toEqual([]);
    expect(faults(core.WitnessProtectionMeasure, { ...protection, disclosures: [{ on: '2025-06', to: 'defence-1' }] })).toEqual(['core/required /disclosures/0/orderId']);
  });

  it('is ordered by somebody and rests on a risk assessment', () => {
    expect(faults(core.WitnessProtectionMeasure, { ...protection, orderedBy: na })).toEqual(['core/required-here /orderedBy']);
    expect(faults(core.WitnessProtectionMeasure, { ...protection, status: 'requested', orderedBy: na })).toEqual([]);
    expect(faults(core.WitnessProtectionMeasure, { ...protection, until: '2025-05-01' })).toEqual(['core/date-order /until']);
    const result = core.check(core.WitnessProtectionMeasure, { ...protection, riskAssessmentId: { absent: 'not-asked' } });
    expect(result.ok && core.remarks(core.WitnessProtectionMeasure, result.value).map(({ code }) => code)).toEqual(['core/required-here']);
  });
});

describe('MutualLegalAssistanceRequest', () => {
  const request = { schema: 'ctip.mutual-legal-assistance-request/1', id: 'mla-1', criminalCaseId: 'cc-1', kind: 'extradition', direction: 'outgoing', requestingState: 'TN', requestedState: 'LY', centralAuthority: 'justice-1', basis: ['untoc'], instrumentId: na, acts: unknown, suspects: ['s-1'], status: 'sent', sentOn: '2025-06-01', respondBy: '2025-12-01', answeredOn: na };

  it.each([
    [{}, []],
    [{ requestedState: 'TN' }, ['core/same-party /requestedState']],
    [{ status: 'refused', answeredOn: '2025-07' }, ['core/required-here /refusal']],
    [{ status: 'refused', answeredOn: '2025-07', refusal: 'own-national' }, []],
    [{ refusal: 'own-national' }, ['core/not-here /refusal']],
    [{ status: 'executed' }, ['core/required-here /answeredOn']],
    [{ status: 'executed', answeredOn: unknown }, []],
    [{ status: 'executed', answeredOn: '2025-05' }, ['core/date-order /answeredOn']],
    [{ respondBy: '2025-05' }, ['core/date-order /respondBy']],
  ])('%j', (change, found) => expect(faults(core.MutualLegalAssistanceRequest, { ...request, ...change })).toEqual(found));
});

describe('NonPunishmentReview', () => {
  const review = { schema: 'ctip.non-punishment-review/1', id: 'np-1', onePerson: { caseId: 'c-9', suspectId: 's-4' }, criminalCaseId: 'cc-3', charges: ['ch-8'], acts: ['document-fraud'], basis: ['compelled'], requestedBy: 'lawyer', requestedOn: '2025-07-01', proceedingsSuspended: true, outcome: 'pending', reasons: na, reviewRouteTold: na };
  const decided = { decidedBy: 'prosecution-1', decidedOn: '2025-08-01' };

  it.each([
    [{}, []],
    [{ outcome: 'not-prosecuted' }, ['core/required-here /decidedBy', 'core/required-here /decidedOn']],
    [{ outcome: 'not-prosecuted', ...decided }, []],
    [{ outcome: 'not-prosecuted', ...decided, decidedOn: '2025-06' }, ['core/date-order /decidedOn']],
    [{ outcome: 'refused', ...decided }, ['core/required-here /reasons']],
    [{ outcome: 'refused', ...decided, reasons: 'No link was found.\nSee the file.' }, []],
  ])('%j', (change, found) => expect(faults(core.NonPunishmentReview, { ...review, ...change })).toEqual(found));

  it('warns of proceedings that go on meanwhile', () => {
    const warned = (change: object): unknown => {
      const result = core.check(core.NonPunishmentReview, { ...review, ...change });
      return result.ok && core.remarks(core.NonPunishmentReview, result.value).map(({ code }) => code);
    };
    expect(warned({ proceedingsSuspended: false })).toEqual(['core/proceedings-not-suspended']);
    expect(warned({ proceedingsSuspended: unknown })).toEqual([]);
    expect(warned({ proceedingsSuspended: false, outcome: 'acquitted', ...decided })).toEqual([]);
  });
});

describe('VictimParticipation', () => {
  const participation = { schema: 'ctip.victim-participation/1', id: 'vp-1', criminalCaseId: 'cc-1', caseId: 'c-1', roles: ['witness'], informedOfRights: true, informedIn: ['am'], lawyer: true, supportPerson: true, viewsHeard: unknown, wantsToTestify: { absent: 'declined' }, measures: unknown, screeningStatement: { usedAsEvidence: false as boolean | object, consentId: na as object | string, orderId: na as object | string }, toldOfDecisions: true, from: '2025-05-20' };
  const used = (basis: object) => ({ screeningStatement: { ...participation.screeningStatement, usedAsEvidence: true, ...basis } });

  it.each([
    [{}, []],
    [used({}), ['core/evidence-without-basis /screeningStatement/usedAsEvidence']],
    [used({ consentId: 'con-1' }), []],
    [used({ orderId: 'd-3' }), []],
    [{ until: '2025-05-19' }, ['core/date-order /until']],
    [{ until: '2025-05' }, []],
  ])('%j', (change, found) => expect(faults(core.VictimParticipation, { ...participation, ...change })).toEqual(found));
});
