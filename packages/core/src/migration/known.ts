import { referral1To2 } from './steps/referral.js';
import { victim1To2 } from './steps/victim.js';
import type { Migration } from './migration.js';

/** Every step between versions of the records of this package. @public */
export const migrations: readonly Migration[] = [referral1To2, victim1To2];
