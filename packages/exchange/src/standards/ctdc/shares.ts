import { fileOf, type CtdcVersion } from './columns.js';
import type { CtdcRow } from './ctdc.js';

/** Groups of flags that are counted together. @public */
export type CtdcGroup = 'means' | 'exploitation' | 'labour' | 'sex' | 'recruiter';

const prefixes: Readonly<Record<CtdcGroup, string>> = { means: 'means', exploitation: 'is', labour: 'typeOfLabour', sex: 'typeOfSex', recruiter: 'recruiterRelation' };

/** How often the flags of a group are 1, and of how many rows. @public */
export interface CtdcShares {
  /** Rows with at least one flag of the group: the others leave the denominator. */
  readonly of: number;
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Counts the flags of a group by the rule of the codebook of 2024 (section 6): a row counts only where at least one flag of the group is
 * 1, because an empty cell is not "no". Shares may add up to more than 100 %.
 *
 * @param rows - rows of one file
 * @param version - the file
 * @param group - flags that are counted together
 * @example
 * ```ts
 * const rows = [{ isForcedLabour: '1' }, { isSexualExploit: '1' }, { isOtherExploit: '1' }, {}, { isForcedLabour: '1', isSexualExploit: '1' }];
 * ctdcShares(rows, 'global-synthetic-2024', 'exploitation'); // => { of: 4, counts: { isForcedLabour: 2, isSexualExploit: 2, isOtherExploit: 1 } }
 * ```
 * @public
 */
export function ctdcShares(rows: Iterable<CtdcRow>, version: CtdcVersion, group: CtdcGroup): CtdcShares {
  // `isSexAndLabour` and `isAbduction` are no forms of exploitation of their own.
  const names = fileOf(version).columns.filter(({ name, kind }) => kind === 'flag' && name.startsWith(prefixes[group]) && name !== 'isSexAndLabour' && name !== 'isAbduction').map(({ name }) => name);
  const counts: Record<string, number> = Object.fromEntries(names.map((name) => [name, 0]));
  let of = 0;
  for (const row of rows) {
    const raised = names.filter((name) => row[name] === '1');
    if (raised.length > 0) of += 1;
    for (const name of raised) counts[name] = (counts[name] ?? 0) + 1;
  }
  return { of, counts };
}
