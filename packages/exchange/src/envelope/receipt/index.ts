export { checkReceipt, receiptFor, type CheckedReceipt, type ReceiptCheck, type ReceiptClaims, type ReceiptOptions } from './receipt.js';
