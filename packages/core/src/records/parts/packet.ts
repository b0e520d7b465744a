import * as z from 'zod';

/** Id of a field, as the field registry names it: `case.sex`. A fresh instance. */
export const fieldName = (): z.ZodString => z.string().max(120).regex(/^[a-z][a-z0-9-]*(?:\.[A-Za-z][A-Za-z0-9]*){1,8}$/);
