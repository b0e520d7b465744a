const alphabet = /^[A-Za-z0-9_-]*$/u;

/** Bytes as base64url without padding. */
export const toBase64url = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');

/**
 * Bytes of a text that is base64url and the only such text of these bytes: no blanks, no padding, no unused bits that are set. Many
 * decoders are more generous, and then one packet has many texts.
 */
export function fromBase64url(text: string): Uint8Array | undefined {
  if (!alphabet.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? new Uint8Array(bytes) : undefined;
}
