import * as core from '@ctip/core';

import { runDocExamples } from '../../../scripts/docExamples.js';
import * as anonymisation from './index.js';
import * as threads from './threads/index.js';

runDocExamples(import.meta.url, { ...core, ...anonymisation, ...threads });
