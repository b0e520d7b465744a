export { addMoney, type Money } from './money.js';
export { amount, currencyCode, money } from './moneySchema.js';
