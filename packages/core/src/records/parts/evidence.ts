import * as z from 'zod';

import { partialDate } from '../../partial-date/index.js';
import { part, type ClassedLeaf } from '../../record/index.js';
import { text } from '../../text/index.js';

/** Schema of an address on the web; `http` and `https` alone, so that no page that shows it runs what a sender wrote. */
export const webAddress = () => z.string().max(1000).regex(/^https?:\/\/[^\s"<>\\]+$/);

/** Schema of the SHA-256 of a file, in lower-case hex: the file itself stays where it is kept. */
export const sha256 = () => z.string().regex(/^[0-9a-f]{64}$/);

/** Schema of a document that proves something: what it is called and where it is kept, never the document. */
export const evidence = (leaf: ClassedLeaf) =>
  part(
    'evidence',
    z.strictObject({
      title: leaf(text(400)),
      reference: leaf(text(200).optional()),
      url: leaf(webAddress().optional()),
      sha256: leaf(sha256().optional()),
      on: leaf(partialDate().optional()),
    }),
  );
