import * as core from '@ctip/core';

import { runDocExamples } from '../../../scripts/docExamples.js';
import * as compliance from './index.js';

runDocExamples(import.meta.url, { ...core, ...compliance });
