import * as z from 'zod';

/** Schema of the tag of a language that people speak or write, `ar`, `tl`, `zh-Hant`, `pt-BR` (BCP 47: language, script, region). */
export const languageTag = () => z.string().regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/);
