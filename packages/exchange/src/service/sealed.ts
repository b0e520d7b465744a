import type { JsonSchema } from '@ctip/core';

const compact = '^[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]*){4}$';

/** What sealed things are to whoever sees them pass. */
export const sealedSchemas = {
  SealedPacket: { type: 'string', pattern: compact, description: 'A sealed packet (JWE compact serialisation): only its receiver can read it.' },
  SealedReceipt: { type: 'string', pattern: compact, description: 'A sealed receipt (JWE compact serialisation): only the sender of the packet can read it.' },
} as const satisfies Readonly<Record<string, JsonSchema>>;
