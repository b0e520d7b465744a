import { parsePartialDate, problem, type Problem } from '@ctip/core';

/** An object of JSON, of which nothing is known yet. */
export type Plain = Readonly<Record<string, unknown>>;
/** Is it an object of JSON? */
export const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What goes wrong while a record is read. */
export class Reading {
  readonly problems: Problem[] = [];
  wrong(code: 'record-shape' | 'unknown-field' | 'unknown-claim' | 'claim-value' | 'date' | 'confidence' | 'id-twice', pointer: string, allowed?: readonly string[]): undefined {
    this.problems.push(problem(`compliance/${code}`, pointer, allowed ? { params: { allowed } } : {}));
    return undefined;
  }
  keys(value: Plain, allowed: readonly string[], pointer: string): void {
    for (const [i, key] of Object.keys(value).entries()) if (!allowed.includes(key)) this.wrong('unknown-field', `${pointer}/#${String(i)}`, allowed);
  }
  text(value: unknown, pointer: string, most = 300): string | undefined {
    if (value === undefined) return undefined;
    return typeof value === 'string' && value !== '' && value.length <= most ? value : this.wrong('record-shape', pointer);
  }
  date(value: unknown, pointer: string): string | undefined {
    if (value === undefined || value === null) return undefined;
    return typeof value === 'string' && parsePartialDate(value).ok && !value.endsWith('~') ? value : this.wrong('date', pointer);
  }
  texts(value: unknown, pointer: string): readonly string[] {
    if (value === undefined) return [];
    const list = Array.isArray(value) ? (value as readonly unknown[]) : [value];
    return list.every((one): one is string => typeof one === 'string' && one !== '' && one.length <= 300) ? list : (this.wrong('record-shape', pointer) ?? []);
  }
}
