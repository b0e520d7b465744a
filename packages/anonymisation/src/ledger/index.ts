export type { LedgerClass, LedgerColumn } from './difference.js';
export { compareWithLedger, enterRelease, newLedger, verifyLedger, type LedgerEntry, type LedgerRecord, type ReleaseLedger } from './ledger.js';
