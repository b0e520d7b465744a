import * as z from 'zod';

import { verificationMarks } from '../citation/index.js';
import { field } from '../field/index.js';
import { partialDate } from '../partial-date/index.js';
import { text } from '../text/index.js';

/** Class of a leaf that is about nobody: law, aggregate, source. */
export const open = { privacy: 'public', subject: 'nobody', purposes: ['public-information', 'statistics'], retention: 'permanent' } as const;

/** Schema of a source; fresh leaves at each call. */
export const source = () =>
  z.strictObject({
    id: field(text(80), { ...open, id: 'source.id' }),
    title: field(text(400), { ...open, id: 'source.title' }),
    publisher: field(text(200).optional(), { ...open, id: 'source.publisher' }),
    url: field(text(1000).optional(), { ...open, id: 'source.url' }),
    asOf: field(text(60).optional(), { ...open, id: 'source.asOf' }),
  });

/** Schema of a verification mark. */
export const mark = () => field(z.enum(verificationMarks), { ...open, id: 'source.mark' });

/** Schema of a date of a public fact. */
export const openDate = (id: string) => field(partialDate().optional(), { ...open, id });
