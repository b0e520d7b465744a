import * as z from 'zod';

import { runDocExamples } from '../../../scripts/docExamples.js';
import * as core from './index.js';

runDocExamples(import.meta.url, { ...core, z });
