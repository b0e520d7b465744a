export { addMoney, amount, currencyCode, type Money } from './money.js';
