import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { achievedBy, type Achieved } from '../evidence/achieved.js';
import type { ClassView } from '../evidence/classView.js';
import { evidenceOf, type EvidenceInput } from '../evidence/evidence.js';
import { finished, type Steps } from '../search/steps.js';
import { rememberHeldBack } from '../suppression/heldBack.js';
import type { PrivacyModel } from '../model/index.js';
import type { MicroTable } from '../table/index.js';
import { releaseOf, type Release } from './release.js';

/** What whoever publishes a release must know. */
export function warningsOf({ columns }: MicroTable, key: Uint8Array | undefined): Problem[] {
  const observed = columns.flatMap(({ hierarchy }, position) => (hierarchy?.fromData ? [problem('anonymisation/hierarchy-from-data', `/columns/${String(position)}/hierarchy`, { severity: 'warning' })] : []));
  return key ? observed : [...observed, problem('anonymisation/evidence-unkeyed', '/evidence', { severity: 'warning' })];
}

/** Models as they are told: an identifying column goes by its place in the table, because its name can name a person. */
export function toldOf(models: readonly PrivacyModel[], { columns }: Pick<MicroTable, 'columns'>): readonly PrivacyModel[] {
  return models.map((model) => {
    const at = model.type === 'k-groups' ? columns.findIndex(({ name, role }) => name === model.column && role === 'identifying') : -1;
    return at < 0 ? model : { ...model, column: `#${String(at + 1)}` };
  });
}

/** What a release is made of. */
export interface Sealing extends Omit<EvidenceInput, 'achieved'> {
  readonly view: ClassView;
  /** For each row of the table, 1 where it is not published. */
  readonly heldBack: Uint8Array;
}

/**
 * Makes a release of what was measured: every model is counted again on the classes, in another way than they were found, and what the
 * two differ on is not published.
 */
export function sealed(made: Sealing): Result<Release> {
  return finished(sealing(made));
}

/** The same, step by step. */
export function* sealing({ view, heldBack, ...made }: Sealing): Steps<Result<Release>> {
  const { table, facts, key } = made;
  const achieved: (Achieved | undefined)[] = [];
  for (const model of facts.models) {
    achieved.push(achievedBy(model, view));
    yield undefined;
  }
  const broken = achieved.flatMap((one, at) => (one?.holds ? [] : [problem('anonymisation/model-not-met', `/models/${String(at)}`)]));
  if (broken.length > 0) return refused(broken);
  const told = { ...facts, models: toldOf(facts.models, table) };
  const evidence = evidenceOf({ ...made, facts: told, achieved: achieved.flatMap((one) => one ?? []) });
  yield undefined;
  const release = releaseOf({ ...told, evidence, warnings: warningsOf(table, key) });
  rememberHeldBack(release, heldBack);
  return ok(release);
}
