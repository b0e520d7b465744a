import * as core from '@ctip/core';

import { runDocExamples } from '../../../scripts/docExamples.js';
import * as screening from './index.js';

runDocExamples(import.meta.url, { ...core, ...screening });
