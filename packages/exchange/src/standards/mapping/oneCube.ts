import { ok, problem, refused, type Result } from '@ctip/core';
import { checkCube, type Cube } from '@ctip/cube';

import type { StandardRow, TableWriter, TextWriter } from './standard.js';

/** The one cube of an item. */
function cubeIn(records: readonly unknown[]): Result<Cube> {
  const [first, ...more] = records;
  return more.length > 0 ? refused([problem('exchange/convert-one-cube', '')]) : checkCube(first);
}

/** Calls a function for one cube, once: a second cube would not be read from the same file. */
function once<T>(make: (cube: Cube) => Result<T>): (records: readonly unknown[]) => Result<T> {
  let isWritten = false;
  return (records) => {
    if (isWritten) return refused([problem('exchange/convert-one-cube', '')]);
    const cube = cubeIn(records);
    const made = cube.ok ? make(cube.value) : cube;
    isWritten = made.ok;
    return made;
  };
}

/** Writes one cube into one file of text. */
export function oneCube(text: (cube: Cube) => Result<string>): TextWriter {
  const write = once(text);
  return {
    write: (records) => {
      const made = write(records);
      return made.ok ? ok({ text: made.value, losses: [] }) : made;
    },
  };
}

/** Writes one cube into one table. */
export function oneCubeTable(rows: (cube: Cube) => Result<readonly StandardRow[]>): TableWriter {
  const write = once(rows);
  return {
    head: [],
    write: (records) => {
      const made = write(records);
      return made.ok ? ok({ rows: made.value, losses: [] }) : made;
    },
  };
}
