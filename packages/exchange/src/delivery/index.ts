export { deliver, type Delivered, type Delivery } from './deliver.js';
export { outcomeClass, type Outcome, type OutcomeClass } from './outcome.js';
export { nextStep, type Attempted, type NextStep, type RetryPolicy } from './retry.js';
