import type { AnonymisationKey } from '@ctip/anonymisation';
import type { CommonKey, Translator } from '@ctip/i18n';

import type { ReportKey } from '../locales/index.js';

/** The words that a report on a release speaks with. */
export type ReleaseWords = Translator<CommonKey | AnonymisationKey | ReportKey>;
