import * as z from 'zod';

/** How every id looks: letters, digits, dot, underscore, hyphen; 1 to 64; begins with a letter or digit. */
const pattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

const id = <const Brand extends string>() => z.string().regex(pattern).brand<Brand>();

/** Schema of a protection case id; a fresh instance, to be declared with `field`. @public */
export const caseId = () => id<'CaseId'>();
/** Schema of a victim id: opaque, never made from a name or a document number. @public */
export const victimId = () => id<'VictimId'>();
/** Schema of a referral id. @public */
export const referralId = () => id<'ReferralId'>();
/** Schema of an agency id. @public */
export const agencyId = () => id<'AgencyId'>();
/** Schema of a legal instrument id, for example `BH-2008-1`. @public */
export const instrumentId = () => id<'InstrumentId'>();
/** Schema of an indicator id. @public */
export const indicatorId = () => id<'IndicatorId'>();

/** Id of a protection case. Cannot be mixed with another id. @public */
export type CaseId = string & z.core.$brand<'CaseId'>;
/** Id of a victim. @public */
export type VictimId = string & z.core.$brand<'VictimId'>;
/** Id of a referral. @public */
export type ReferralId = string & z.core.$brand<'ReferralId'>;
/** Id of an agency. @public */
export type AgencyId = string & z.core.$brand<'AgencyId'>;
/** Id of a legal instrument. @public */
export type InstrumentId = string & z.core.$brand<'InstrumentId'>;
/** Id of an indicator. @public */
export type IndicatorId = string & z.core.$brand<'IndicatorId'>;
