/** Where a flag belongs in our records. */
export type FlagPart = 'methodsOfControl' | 'purposes' | 'sectors' | 'sexualForms' | 'recruiterRelation';

/** What a flag means in our codes. */
export interface FlagRule {
  readonly part: FlagPart;
  /** What a 1 says; none where only a merged word stands there. */
  readonly says?: string;
  /** Codes of ours for which a 1 is true. */
  readonly writes: readonly string[];
}

const rule = (part: FlagPart, says: string | undefined, ...more: string[]): FlagRule => ({ part, ...(says !== undefined && { says }), writes: [...(says === undefined ? [] : [says]), ...more] });
const control = (says: string, ...more: string[]): FlagRule => rule('methodsOfControl', says, ...more);
/** A 1 is true of the code, but the code says more than the 1: it is read and never written. */
const within = (part: FlagPart, says: string): FlagRule => ({ part, says, writes: [] });

/**
 * The flags of the k-anonymised file. Forms follow the crosswalk of the data standards; sectors the ISIC sections that the codebook names:
 * agriculture is division 01 alone, less than section A. Flags that stand here nowhere (abduction, sectors without a stated ISIC home,
 * intimate partner) are kept apart: no code of ours says the same.
 */
const rules: Readonly<Record<string, FlagRule>> = {
  meansOfControlDebtBondage: control('debt-bondage'),
  meansOfControlTakesEarnings: control('takes-earnings'),
  meansOfControlRestrictsFinancialAccess: control('restricts-financial-access'),
  meansOfControlThreats: control('threats', 'physical-threats', 'threats-to-children-or-family'),
  meansOfControlPsychologicalAbuse: control('psychological-abuse'),
  meansOfControlPhysicalAbuse: control('physical-abuse'),
  meansOfControlSexualAbuse: control('sexual-abuse'),
  meansOfControlFalsePromises: control('false-promises'),
  meansOfControlPsychoactiveSubstances: control('psychoactive-substances'),
  meansOfControlRestrictsMovement: control('restricts-movement'),
  meansOfControlRestrictsMedicalCare: control('restricts-medical-care'),
  meansOfControlExcessiveWorkingHours: control('excessive-working-hours'),
  meansOfControlUsesChildren: control('uses-children'),
  meansOfControlThreatOfLawEnforcement: control('threat-of-law-enforcement'),
  meansOfControlWithholdsNecessities: control('withholds-necessities'),
  meansOfControlWithholdsDocuments: control('withholds-documents'),
  meansOfControlOther: control('other'),
  isForcedLabour: rule('purposes', 'forced-labour-or-services', 'servitude'),
  isSexualExploit: rule('purposes', 'other-sexual-exploitation', 'prostitution-of-others'),
  isOtherExploit: rule('purposes', 'other-form'),
  isForcedMarriage: rule('purposes', 'forced-marriage'),
  isForcedMilitary: rule('purposes', 'use-in-armed-conflict'),
  isOrganRemoval: rule('purposes', 'removal-of-organs'),
  isSlaveryAndPractices: rule('purposes', undefined, 'slavery', 'practices-similar-to-slavery'),
  typeOfLabourAgriculture: within('sectors', 'A'),
  typeOfLabourConstruction: rule('sectors', 'F'),
  typeOfLabourDomesticWork: rule('sectors', 'T'),
  typeOfLabourHospitality: rule('sectors', 'I'),
  typeOfLabourBegging: rule('purposes', 'forced-begging'),
  typeOfLabourIllicitActivities: rule('purposes', 'forced-criminality'),
  typeOfSexProstitution: rule('sexualForms', 'prostitution'),
  typeOfSexPornography: rule('sexualForms', 'pornography'),
  typeOfSexRemoteInteractiveServices: rule('sexualForms', 'remote-interactive-services'),
  typeOfSexPrivateSexualServices: rule('sexualForms', 'private-sexual-services'),
  recruiterRelationFamily: rule('recruiterRelation', 'family'),
  recruiterRelationFriend: within('recruiterRelation', 'acquaintance'),
};

/** In the synthetic files other exploitation holds forms that the k-anonymised file has columns for. */
const inSynthetic: Readonly<Record<string, FlagRule>> = {
  isOtherExploit: rule('purposes', 'other-form', 'forced-marriage', 'use-in-armed-conflict', 'removal-of-organs'),
};

/** What a column means. A column that was merged from several says none of them: which one is true is not known. */
export function rulesOf(name: string, mergedFrom: readonly string[] | undefined, synthetic: boolean): readonly FlagRule[] {
  if (!mergedFrom) {
    const found = (synthetic && Object.hasOwn(inSynthetic, name) ? inSynthetic[name] : undefined) ?? (Object.hasOwn(rules, name) ? rules[name] : undefined);
    return found ? [found] : [];
  }
  const parts = mergedFrom.flatMap((part) => rules[part] ?? []);
  const [first] = parts;
  if (!first) return [];
  if (parts.length === 1) return [first];
  return [{ part: first.part, writes: parts.flatMap(({ writes }) => writes) }];
}
