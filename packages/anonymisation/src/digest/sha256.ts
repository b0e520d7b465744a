const size = 64;

const isPrime = (n: number): boolean => Array.from({ length: Math.floor(Math.sqrt(n)) - 1 }, (_, at) => at + 2).every((divisor) => n % divisor !== 0);
const primes = Array.from({ length: 320 }, (_, at) => at + 2).filter(isPrime).slice(0, 64);

/** The first 32 bits of the fractional part of a root, exactly: the floor of p^(1/power) · 2³² as a whole number. */
function fraction(prime: number, power: bigint): number {
  const target = BigInt(prime) << (32n * power);
  let [low, high] = [0n, 1n << 40n];
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** power <= target) low = middle;
    else high = middle;
  }
  return Number(BigInt.asIntN(32, low));
}

const constants = Int32Array.from(primes, (prime) => fraction(prime, 3n));
const start = Int32Array.from(primes.slice(0, 8), (prime) => fraction(prime, 2n));

const rotated = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

/** SHA-256, piece by piece, in step with the caller: the platform's own is asynchronous in browsers. Source: FIPS 180-4. */
export class Sha256 {
  readonly #state = start.slice();
  readonly #words = new Int32Array(64);
  readonly #block = new Uint8Array(size);
  #filled = 0;
  #length = 0;

  /** Takes bytes in. */
  add(bytes: Uint8Array): this {
    this.#length += bytes.length;
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + size - this.#filled);
      this.#block.set(part, this.#filled);
      this.#filled += part.length;
      at += part.length;
      if (this.#filled === size) {
        this.#compress();
        this.#filled = 0;
      }
    }
    return this;
  }

  #compress(): void {
    const [words, block, state] = [this.#words, this.#block, this.#state];
    for (let at = 0; at < 16; at += 1) {
      const byte = at * 4;
      words[at] = ((block[byte] ?? 0) << 24) | ((block[byte + 1] ?? 0) << 16) | ((block[byte + 2] ?? 0) << 8) | (block[byte + 3] ?? 0);
    }
    for (let at = 16; at < 64; at += 1) {
      const [early, late] = [words[at - 15] ?? 0, words[at - 2] ?? 0];
      const first = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
      const second = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
      words[at] = ((words[at - 16] ?? 0) + first + (words[at - 7] ?? 0) + second) | 0;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let at = 0; at < 64; at += 1) {
      const choice = (e & f) ^ (~e & g);
      const one = (h + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) + choice + (constants[at] ?? 0) + (words[at] ?? 0)) | 0;
      const majority = (a & b) ^ (a & c) ^ (b & c);
      const two = ((rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + majority) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    state[0] = (state[0] ?? 0) + a;
    state[1] = (state[1] ?? 0) + b;
    state[2] = (state[2] ?? 0) + c;
    state[3] = (state[3] ?? 0) + d;
    state[4] = (state[4] ?? 0) + e;
    state[5] = (state[5] ?? 0) + f;
    state[6] = (state[6] ?? 0) + g;
    state[7] = (state[7] ?? 0) + h;
  }

  /** The digest; nothing can be taken in after it. */
  digest(): Uint8Array {
    const bits = this.#length * 8;
    const padding = new Uint8Array(((this.#filled < 56 ? 56 : 120) - this.#filled) + 8);
    padding[0] = 0x80;
    const view = new DataView(padding.buffer);
    view.setUint32(padding.length - 8, Math.floor(bits / 4_294_967_296));
    view.setUint32(padding.length - 4, bits >>> 0);
    this.add(padding);
    const found = new Uint8Array(32);
    const out = new DataView(found.buffer);
    for (const [at, word] of this.#state.entries()) out.setInt32(at * 4, word);
    return found;
  }
}

const utf8 = new TextEncoder();

/** Bytes as hexadecimal digits. */
export const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of texts, each followed by its end, so that no two lists of texts have one digest by being cut elsewhere. */
export function digestOfLists(lists: Iterable<readonly string[]>): string {
  const hash = new Sha256();
  for (const list of lists) hash.add(utf8.encode(`${JSON.stringify(list)}\n`));
  return hex(hash.digest());
}

/** HMAC of SHA-256. Source: RFC 2104. */
export function hmac(key: Uint8Array, message: Uint8Array): Uint8Array {
  const padded = new Uint8Array(size);
  padded.set(key.length > size ? new Sha256().add(key).digest() : key);
  const inner = new Sha256().add(padded.map((byte) => byte ^ 0x36)).add(message).digest();
  return new Sha256().add(padded.map((byte) => byte ^ 0x5c)).add(inner).digest();
}
