/** The smallest packet: a receipt, a referral and a short list all look like this. */
const smallest = 4096;
const doubling = 2 ** 20;

/**
 * The size that a plaintext is filled up to: 4 KiB, then doubling up to 1 MiB, then steps of an eighth of the next lower power of two.
 * Who watches the line learns the class, not the length: not whether somebody had much to tell.
 */
export function paddedLength(length: number): number {
  if (length <= smallest) return smallest;
  const power = 2 ** Math.ceil(Math.log2(length));
  if (power <= doubling) return power;
  const step = power / 16;
  return Math.ceil(length / step) * step;
}

const lineFeed = 0x0a;

/** Signed claims, a line feed, the content as it is, zeros up to the class. */
export function framed(signed: string, content: Uint8Array): Uint8Array {
  const head = new TextEncoder().encode(`${signed}\n`);
  const whole = new Uint8Array(paddedLength(head.length + content.length));
  whole.set(head);
  whole.set(content, head.length);
  return whole;
}

/** The longest text of signed claims. */
const longestSigned = 8192;

/** The two parts of a plaintext; the rest is the content and what fills it up. */
export function unframed(plaintext: Uint8Array): { readonly signed: string; readonly rest: Uint8Array } | undefined {
  const end = plaintext.subarray(0, longestSigned).indexOf(lineFeed);
  if (end < 0 || plaintext.length !== paddedLength(plaintext.length)) return undefined;
  return { signed: Buffer.from(plaintext.subarray(0, end)).toString('latin1'), rest: plaintext.subarray(end + 1) };
}

/** The content, if it has its size, and nothing but zeros up to the class of its size follow. */
export function contentIn(rest: Uint8Array, size: number, headLength: number): Uint8Array | undefined {
  if (size > rest.length || paddedLength(headLength + size) !== headLength + rest.length) return undefined;
  return rest.subarray(size).every((byte) => byte === 0) ? rest.slice(0, size) : undefined;
}
