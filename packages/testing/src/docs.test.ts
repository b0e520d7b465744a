import * as core from '@ctip/core';

import { runDocExamples } from '../../../scripts/docExamples.js';
import * as testing from './index.js';

runDocExamples(import.meta.url, { ...core, ...testing });
