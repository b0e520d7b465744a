import { runDocExamples } from '../../../scripts/docExamples.js';
import * as cli from './index.js';

runDocExamples(import.meta.url, { ...cli });
