import { ok, problem, refused, type Result } from '@ctip/core';
import { checkCube, type Cube } from '@ctip/cube';

import type { StandardWriter } from './standard.js';

/** The one cube of an item. */
function cubeIn(records: readonly unknown[]): Result<Cube> {
  const [first, ...more] = records;
  return more.length > 0 ? refused([problem('exchange/convert-one-cube', '')]) : checkCube(first);
}

/** Writes one cube into one file: a second one would not be read. */
export function oneCube(text: (cube: Cube) => Result<string>): StandardWriter {
  let isWritten = false;
  return {
    write: (records) => {
      if (isWritten) return refused([problem('exchange/convert-one-cube', '')]);
      const cube = cubeIn(records);
      if (!cube.ok) return cube;
      const made = text(cube.value);
      isWritten = made.ok;
      return made.ok ? ok({ text: made.value, losses: [] }) : made;
    },
  };
}
