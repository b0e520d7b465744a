import type * as z from 'zod';

import type { Source, VerificationMark } from '../citation/index.js';

/** A rule across the fields of a record, as data. Unknown facts never break one. @public */
export interface Rule<T = never> {
  /** The field that the problem points at. */
  readonly path: readonly string[];
  /** Code of the problem when the rule does not hold. */
  readonly code: `${string}/${string}`;
  /** Does it hold? Must answer yes where a fact that it needs is not known. */
  readonly holds: (record: T) => boolean;
  /** An error refuses the record (unless told otherwise it is one); a warning lets it pass and is told by `remarks`. */
  readonly severity?: 'error' | 'warning';
  /** Where the rule comes from. Its id is a parameter of the problem. */
  readonly source?: Source;
  /** How the source was checked. */
  readonly mark?: VerificationMark;
}

/** A schema with rules, taken apart: checking is faster when the rules run on their own. */
export interface Ruled {
  readonly shape: z.ZodType;
  /** The rules that refuse. */
  readonly rules: readonly Rule[];
  /** The rules that only warn. */
  readonly warnings: readonly Rule[];
}

const ruledSchemas = new WeakMap<z.ZodType, Ruled>();

/** What a problem of a rule says of it. */
export const paramsOf = ({ source }: Pick<Rule, 'source'>): { readonly rule?: string } => (source ? { rule: source.id } : {});

/**
 * Does a rule hold of a record that has problems already? A leaf that was refused may be a text that is no date or no amount, of which a
 * rule that computes with it cannot be asked: it then has nothing to add.
 */
function holdsOfUnsound(rule: Rule, record: unknown): boolean {
  try {
    return rule.holds(record as never);
  } catch {
    return true;
  }
}

/** A schema that also keeps rules across fields; they run once the record has its fields, sound or not. */
export function ruled<S extends z.ZodType>(shape: S, all: readonly Rule[]): S {
  const rules = all.filter(({ severity }) => severity !== 'warning');
  const schema = shape.check((context) => {
    const isSound = context.issues.length === 0;
    for (const rule of rules) {
      if (isSound ? rule.holds(context.value as never) : holdsOfUnsound(rule, context.value)) continue;
      const params = { code: rule.code, params: paramsOf(rule) };
      context.issues.push({ code: 'custom', input: context.value, path: [...rule.path], params });
    }
  });
  ruledSchemas.set(schema, { shape, rules, warnings: all.filter(({ severity }) => severity === 'warning') });
  return schema;
}

/** Shape and rules of a schema; a schema without rules is its own shape. */
export function takenApart(schema: z.ZodType): Ruled {
  return ruledSchemas.get(schema) ?? { shape: schema, rules: [], warnings: [] };
}
