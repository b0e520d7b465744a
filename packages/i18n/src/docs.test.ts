import * as core from '@ctip/core';

import { runDocExamples } from '../../../scripts/docExamples.js';
import * as i18n from './index.js';

runDocExamples(import.meta.url, { ...core, ...i18n });
