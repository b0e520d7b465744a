export type { LedgerClass, LedgerColumn, LedgerSensitive } from './difference.js';
export type { CountedTable, LedgerEntry, LedgerPart, LedgerRecord } from './entry.js';
export { compareTableWithLedger, compareWithLedger, enterRelease, enterTable, ledgerDigest, newLedger, verifyLedger, type ReleaseLedger } from './ledger.js';
export { readLedger } from './readLedger.js';
