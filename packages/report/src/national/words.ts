import type { AnonymisationKey } from '@ctip/anonymisation';
import type { ComplianceKey } from '@ctip/compliance';
import type { CubeKey } from '@ctip/cube';
import type { ExchangeKey } from '@ctip/exchange';
import type { CommonKey, Translator } from '@ctip/i18n';
import type { StatisticsKey } from '@ctip/statistics';

import type { ReportKey } from '../locales/index.js';

/** The words that a national report speaks with. */
export type Words = Translator<CommonKey | CubeKey | ComplianceKey | StatisticsKey | AnonymisationKey | ExchangeKey | ReportKey>;
