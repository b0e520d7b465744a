import * as anonymisation from '@ctip/anonymisation';
import * as core from '@ctip/core';

import { runDocExamples } from '../../../scripts/docExamples.js';
import * as report from './index.js';

runDocExamples(import.meta.url, { ...core, ...anonymisation, ...report });
