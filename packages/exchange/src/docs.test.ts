import * as core from '@ctip/core';
import * as cube from '@ctip/cube';

import { runDocExamples } from '../../../scripts/docExamples.js';
import * as exchange from './index.js';

runDocExamples(import.meta.url, { ...core, ...cube, ...exchange });
