import { Case, check, ExploitationAccount, ok, problem, refused, SocialProfile, Victim, type Problem, type Result } from '@ctip/core';

/** What we hold of one person in one case. */
export interface Person {
  readonly case: Case;
  readonly victim?: Victim;
  readonly profile?: SocialProfile;
  readonly account?: ExploitationAccount;
}

const parts = { victim: Victim, case: Case, profile: SocialProfile, account: ExploitationAccount } as const;

const tagOf = (record: unknown): unknown => (typeof record === 'object' && record !== null ? (record as Record<string, unknown>)['schema'] : undefined);

/** Takes records apart by their schema. A case is needed; a record that is none of the four is refused, so that nothing is lost unsaid. */
export function personOf(records: readonly unknown[]): Result<Person> {
  const found: Partial<Record<keyof typeof parts, unknown>> = {};
  const problems: Problem[] = [];
  for (const [index, record] of records.entries()) {
    const entry = Object.entries(parts).find(([, { tag }]) => tag === tagOf(record));
    if (!entry) {
      problems.push(problem('exchange/convert-record', `/${String(index)}`, { params: { allowed: Object.values(parts).map(({ tag }) => tag) } }));
      continue;
    }
    const read = check(entry[1] as typeof Case, record);
    if (read.ok) found[entry[0] as keyof typeof parts] = read.value;
    else problems.push(...read.problems);
  }
  if (found.case === undefined && problems.length === 0) problems.push(problem('exchange/convert-part', '', { params: { needed: Case.tag } }));
  return problems.length > 0 ? refused(problems) : ok(found as Person);
}
