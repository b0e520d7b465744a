import type { VerificationMark } from '@ctip/core';

/** What a validation study found. What was not read is `undefined`. @public */
export interface Study {
  readonly id: string;
  readonly tool: string;
  /** Instruments of this package that it is about; none so far. */
  readonly instruments?: readonly string[];
  readonly people: number | undefined;
  readonly positive?: number;
  /** Share of people concerned in the study, where it is given and cannot be counted from the figures above. */
  readonly prevalence?: number;
  readonly sensitivity: number;
  readonly sensitivityInterval?: readonly [low: number, high: number];
  readonly specificity: number;
  readonly specificityInterval?: readonly [low: number, high: number];
  /** From how many positive answers on. */
  readonly cutOff: 'one' | 'six' | undefined;
  readonly setting: string;
  readonly url: string;
  readonly mark: VerificationMark;
}
