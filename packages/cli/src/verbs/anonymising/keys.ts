import { ok, problem, refused, type Result } from '@ctip/core';

import type { Context } from '../../run/verb.js';
import { wholeInput } from '../input.js';

/** The option of a key for evidence. */
export const keyOption = {
  key: {
    type: 'string',
    value: 'FILE',
    path: 'read',
    help: { ar: 'مفتاح بصمات السند، 16 بايتا أو أكثر؛ احفظه مع البيانات الأصلية', en: 'key for the digests of the evidence, 16 bytes or more; keep it with the input', fr: 'clé des empreintes de la preuve, 16 octets ou plus ; à garder avec les données d’origine' },
  },
} as const;

/** A key of bytes for the digests of evidence. */
export async function keyIn(path: string | undefined, context: Context): Promise<Result<Uint8Array | undefined>> {
  if (path === undefined) return ok(undefined);
  const bytes = await wholeInput(path, context, 1 << 16);
  if (!bytes.ok) return bytes;
  return bytes.value.length < 16 ? refused([problem('cli/key-short', '')]) : bytes;
}
