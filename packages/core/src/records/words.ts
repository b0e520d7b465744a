import { words as dataProtection } from './data-protection/words/index.js';
import { words as children } from './children/words/index.js';
import { words as civilSociety } from './civil-society/words/index.js';
import { words as research } from './research/words/index.js';
import { words as goodPractices } from './good-practices/words/index.js';
import { words as awareness } from './awareness/words/index.js';
import { words as actionPlans } from './action-plans/words/index.js';
import { names } from './names/index.js';
import { words as assistance } from './assistance/words/index.js';
import { words as coordination } from './coordination/words/index.js';
import { words as criminalJustice } from './criminal-justice/words/index.js';
import { words as identification } from './identification/words/index.js';
import { words as durableSolutions } from './durable-solutions/words/index.js';
import { words as legislation } from './legislation/words/index.js';
import { words as parts } from './parts/words/index.js';
import { words as projects } from './projects/words/index.js';
import { words as ratings } from './ratings/words/index.js';
import { words as referral } from './referral/words/index.js';
import { words as regionalDatabase } from './regional-database/words/index.js';
import { words as shelters } from './shelters/words/index.js';
import { words as training } from './training/words/index.js';

/** The words of every group of records. */
export const recordWords = [
  dataProtection, children, civilSociety, research, goodPractices, awareness, actionPlans, names,
  assistance,
  coordination,
  criminalJustice,
  identification,
  durableSolutions,
  legislation,
  parts,
  projects,
  ratings,
  referral,
  regionalDatabase,
  shelters,
  training,
];
