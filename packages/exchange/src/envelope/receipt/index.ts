export { checkReceipt, receiptFor, type CheckedReceipt, type ReceiptCheck, type ReceiptClaims, type ReceiptOptions, type SentPacket } from './receipt.js';
