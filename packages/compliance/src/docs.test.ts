import * as core from '@ctip/core';
import * as legislation from '@ctip/legislation';

import { runDocExamples } from '../../../scripts/docExamples.js';
import * as compliance from './index.js';

runDocExamples(import.meta.url, { ...core, ...legislation, ...compliance });
