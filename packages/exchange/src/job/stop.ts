import type { Problem } from '@ctip/core';

/** Ends a job with a problem; what its checkpoint covers stays, and it can go on from there. */
export class JobStop extends Error {
  readonly problem: Problem;
  constructor(found: Problem) {
    super(found.code);
    this.problem = found;
  }
}
