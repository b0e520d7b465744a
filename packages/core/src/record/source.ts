import * as z from 'zod';

import { verificationMarks } from '../citation/index.js';
import { inWords } from '../code-list/schema.js';
import { partialDate } from '../partial-date/index.js';
import { text } from '../text/index.js';
import { classed, part, type ClassedLeaf } from './classed.js';

/** A leaf that is about nobody: law, aggregate, source. */
export const open: ClassedLeaf = /* @__PURE__ */ classed({ privacy: 'public', subject: 'nobody', purposes: ['public-information', 'statistics'], retention: 'permanent' });

/** Schema of a source; fresh leaves at each call. */
export const source = () =>
  part(
    'source',
    z.strictObject({
      id: open(text(80)),
      title: open(text(400)),
      publisher: open(text(200).optional()),
      url: open(text(1000).optional()),
      asOf: open(text(60).optional()),
    }),
  );

/** Schema of a verification mark. */
export const mark = () => open(inWords(z.enum(verificationMarks), 'mark'), { id: 'source.mark' });

/** Schema of a date of a public fact. */
export const openDate = (id?: string) => open(partialDate().optional(), id === undefined ? {} : { id });
