import { Sha256 } from './sha256.js';

/** A hash that is taken piece by piece. */
export interface Hasher {
  readonly add: (bytes: Uint8Array) => unknown;
  /** The digest; nothing can be taken in after it. */
  readonly digest: () => Uint8Array;
}

/** As much of the platform as is asked here: Node gives its own modules at once; a browser has no such thing. */
interface Platform {
  readonly process?: { readonly getBuiltinModule?: (name: string) => { readonly createHash?: (name: string) => { readonly update: (bytes: Uint8Array) => unknown; readonly digest: () => Uint8Array } } | undefined };
}

/** SHA-256: the platform's own where it can be had at once, as in Node; ours elsewhere. They give the same. */
export function sha256(platform: Platform = globalThis as Platform): Hasher {
  const hash = platform.process?.getBuiltinModule?.('node:crypto')?.createHash?.('sha256');
  return hash ? { add: (bytes) => hash.update(bytes), digest: () => new Uint8Array(hash.digest()) } : new Sha256();
}
