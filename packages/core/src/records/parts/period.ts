import * as z from 'zod';

import { partialDate } from '../../partial-date/index.js';
import { part, type ClassedLeaf } from '../../record/index.js';
import { inOrder } from './holds.js';

const order = { path: ['end'], params: { code: 'core/date-order' } };

/** Schema of a period, both ends included, the end not surely before the start; fresh leaves of the given class at each call. */
export const period = (leaf: ClassedLeaf) =>
  part(
    'period',
    z.strictObject({ start: leaf(partialDate()), end: leaf(partialDate()) }).refine(({ start, end }) => inOrder(start, end), order),
  );

/** Schema of a period whose end may still be open. */
export const openPeriod = (leaf: ClassedLeaf) =>
  part(
    'period',
    z
      .strictObject({ start: leaf(partialDate()), end: leaf(partialDate().optional()) })
      .refine(({ start, end }) => inOrder(start, end), order),
  );
