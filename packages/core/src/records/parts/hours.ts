import * as z from 'zod';

import { severalOf } from '../../code-list/index.js';
import { inWords } from '../../code-list/schema.js';

/** Days of the week, Monday first, as ISO 8601 orders them. @public */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** A day of the week. @public */
export type Weekday = (typeof weekdays)[number];

/** Schema of different days of a week. A fresh instance. */
export const days = (): z.ZodType<Weekday[], Weekday[]> => severalOf(inWords(z.enum(weekdays), 'weekday'), weekdays.length);

/** Schema of a time of day, `HH:MM`, local. A fresh instance. */
export const timeOfDay = (): z.ZodString => z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
