import { describe, expect, it } from 'vitest';

import { anonymise, isRelease, kAnonymity, stepped, type Release } from '../index.js';

function made(): Release {
  const column = { name: 'q', role: 'quasi', hierarchy: stepped(['1', '2'], []) } as const;
  const result = anonymise({ columns: [column], rows: [['1'], ['1']] }, { models: [kAnonymity(2)] });
  if (!result.ok) throw new Error('refused');
  return result.value;
}

describe('a release', () => {
  it('is known', () => expect(isRelease(made())).toBe(true));

  it('cannot be put together by hand', () => {
    // @ts-expect-error a release is made by anonymise
    const forged: Release = { models: [], columns: [], rows: [], read: 0, suppressed: 0, loss: 0 };
    expect(isRelease(forged)).toBe(false);
    for (const other of [undefined, null, 1, 'release', JSON.parse(JSON.stringify(made())), Object.create(made())]) expect(isRelease(other)).toBe(false);
  });

  it('is not a release any more once it is copied with other rows', () => {
    const { rows: _rows, ...facts } = made();
    // @ts-expect-error a copy is not a release
    const copy: Release = { ...facts, rows: [['a name']] };
    expect(isRelease(copy)).toBe(false);
    expect(isRelease(Object.assign(Object.create(Object.getPrototypeOf(made()) as object) as object, made()))).toBe(false);
  });

  it('cannot be changed', () => {
    const release = made();
    expect(() => (release.rows as string[][]).push(['a name'])).toThrow(TypeError);
    expect(() => Object.assign(release.rows[0] ?? [], ['a name'])).toThrow(TypeError);
    expect(() => Object.assign(release, { rows: [] })).toThrow(TypeError);
    expect(() => Object.assign(release.models[0] ?? {}, { k: 99 })).toThrow(TypeError);
  });

  it('goes to JSON with everything that is to be known', () => {
    expect(JSON.parse(JSON.stringify(made()))).toMatchObject({ read: 2, suppressed: 0, models: [{ type: 'k-anonymity', k: 2 }], suppressionLimit: 0.05, utility: { measure: 'loss' } });
  });
});
