import * as z from 'zod';

import { answer } from '../answer/index.js';
import { text } from '../text/index.js';
import type { PersonName } from './nameParts.js';
import { ofKind } from '../kind/index.js';

const part = () => answer(text(120)).optional();

/**
 * Schema of a person's name: `full` as it was written, and the parts that somebody told apart, patronymics among them. Names differ:
 * one name alone is enough, and no part is required. A fresh instance, to be declared with `field` as one leaf of the class `direct`.
 *
 * @example
 * ```ts
 * check(personName(), { full: 'ليلى بنت يوسف حداد', given: 'ليلى', father: 'يوسف', family: 'حداد' }).ok; // => true
 * check(personName(), { full: 'Genet' }).ok; // => true
 * check(personName(), { full: 'Nour', father: { absent: 'withheld' } }).ok; // => true
 * check(personName(), { given: 'Nour' }).ok; // => false
 * ```
 * @public
 */
export function personName(): z.ZodType<PersonName> {
  const schema = z.strictObject({
    full: text(400),
    latin: text(400).optional(),
    laqab: part(),
    kunya: part(),
    given: part(),
    middle: part(),
    father: part(),
    grandfather: part(),
    greatGrandfather: part(),
    family: part(),
    nisba: part(),
  });
  return ofKind('person-name', schema);
}
