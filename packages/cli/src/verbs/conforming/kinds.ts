import { conformanceKinds as anonymisationKinds } from '@ctip/anonymisation/conformance';
import { conformanceKinds as complianceKinds } from '@ctip/compliance/conformance';
import { problem, type ConformanceKind, type Problem } from '@ctip/core';
import { conformanceKinds as exchangeKinds } from '@ctip/exchange/conformance';
import { conformanceKinds as screeningKinds } from '@ctip/screening/conformance';

import type { Option } from '../../run/verb.js';

/** Kinds that the packages bring; this runner knows none of them. */
export const kinds: readonly ConformanceKind[] = [...screeningKinds, ...exchangeKinds, ...complianceKinds, ...anonymisationKinds];

/** Options of single kinds, told apart by the kind that they are for. */
export const optionsOfKinds: Readonly<Record<string, Option>> = Object.fromEntries(
  kinds.flatMap(({ kind, options = {} }) =>
    Object.entries(options).map(([name, { value, help }]): [string, Option] => [
      name,
      { type: 'string', value, ...(value === 'FILE' ? { path: 'read' } : value === 'FOLDER' ? { path: 'folder' } : {}), help: { ar: `${kind}: ${help.ar}`, en: `${kind}: ${help.en}`, fr: `${kind} : ${help.fr}` } },
    ]),
  ),
);

/** Options that any kind may ask for. */
export const shared = ['expected', 'workbook', 'data'] as const;

/** What was typed that a kind does not take, and what it needs that was not typed. */
export function misuse(asked: readonly ConformanceKind[], option: (name: string) => string | undefined): Problem[] {
  const options = Object.assign({}, ...asked.map((kind) => kind.options ?? {})) as NonNullable<ConformanceKind['options']>;
  const foreign = Object.keys(optionsOfKinds).filter((name) => !Object.hasOwn(options, name) && option(name) !== undefined);
  const missing = Object.entries(options).flatMap(([name, { isRequired }]) => (isRequired === true && option(name) === undefined ? [name] : []));
  return [
    ...foreign.map((name) => problem('cli/option-not-of-kind', '', { params: { option: `--${name}` } })),
    ...missing.map((name) => problem('cli/option-missing', '', { params: { option: `--${name}` } })),
  ];
}

/** The kinds that were typed, each with its path. */
export function pairsOf(operands: readonly string[]): readonly { readonly kind: ConformanceKind | undefined; readonly path: string }[] {
  return operands.flatMap((name, index) => (index % 2 === 0 ? [{ kind: kinds.find((candidate) => candidate.kind === name), path: operands[index + 1] ?? '' }] : []));
}
