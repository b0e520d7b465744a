export { sumsTo, type Reconciliation } from './reconcile.js';
