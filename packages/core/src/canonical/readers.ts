import type * as z from 'zod';

import { readNumber } from '../digits/index.js';
import { readHijri } from '../hijri/hijri.js';
import { saidKindOf, type ValueKind } from '../kind/kind.js';
import { readPartialDate } from '../partial-date/partialDate.js';
import type { Result } from '../result/index.js';
import { repairedLine, repairedLines, repairedWord } from '../text/repair.js';

/** Reads what a person wrote into the text that a schema wants; `undefined` when it cannot. */
export type Reader = (written: string) => string | undefined;

const word =
  (read: (text: string) => Result<string>): Reader =>
  (written) => {
    const found = read(repairedWord(written));
    return found.ok ? found.value : undefined;
  };

const readers: Readonly<Partial<Record<ValueKind, Reader>>> = {
  amount: /* @__PURE__ */ word(readNumber),
  'hijri-date': /* @__PURE__ */ word(readHijri),
  'long-text': repairedLines,
  'partial-date': /* @__PURE__ */ word(readPartialDate),
  text: repairedLine,
};

/** How a leaf reads what a person wrote, where its kind was said. */
export function readerOf(schema: z.core.$ZodType): Reader | undefined {
  const kind = saidKindOf(schema);
  return kind && readers[kind];
}
