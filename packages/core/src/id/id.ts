import * as z from 'zod';
import { ofKind } from '../kind/index.js';

/** How every id looks: letters, digits, dot, underscore, hyphen; 1 to 64; begins with a letter or digit. */
const pattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Id of one kind of record; ids of two kinds cannot be mixed. @public */
export type Id<Of extends string> = string & z.core.$brand<Of>;

/**
 * Schema of the id of a record: opaque, never made from a name, a document number or a date of birth. A fresh instance, to be
 * declared as a leaf.
 *
 * @param _of - the kind of record, as its tag says it: `case`, `focal-point`
 * @example
 * ```ts
 * check(id('case'), 'c-000001').ok; // => true
 * check(id('case'), 'Amina 1990').ok; // => false
 * ```
 * @public
 */
export function id<const Of extends string>(_of: Of): z.ZodType<Id<Of>, Id<Of>> {
  return ofKind('id', z.string().regex(pattern)) as z.ZodType as z.ZodType<Id<Of>, Id<Of>>;
}

/** Id of a protection case. @public */
export type CaseId = Id<'case'>;
/** Id of a victim: opaque. @public */
export type VictimId = Id<'victim'>;
/** Id of a referral. @public */
export type ReferralId = Id<'referral'>;
/** Id of an agency. @public */
export type AgencyId = Id<'agency'>;
/** Id of a legal instrument, for example `bhr.1-2008`. @public */
export type InstrumentId = Id<'legal-instrument'>;
/** Id of an indicator. @public */
export type IndicatorId = Id<'indicator'>;
