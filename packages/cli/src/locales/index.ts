import { anonymisationCatalogue, type AnonymisationKey } from '@ctip/anonymisation';
import { complianceCatalogue, type ComplianceKey } from '@ctip/compliance';
import type { Catalogue } from '@ctip/core';
import { cubeCatalogue, type CubeKey } from '@ctip/cube';
import { exchangeCatalogue, type ExchangeKey } from '@ctip/exchange';
import { legislationCatalogue, type LegislationKey } from '@ctip/legislation';
import { pageCatalogue, screeningCatalogue, type PageKey, type ScreeningKey } from '@ctip/screening';

import { ar } from './ar.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** Keys of the words that the command line speaks with. */
export type CliKey = keyof typeof en | AnonymisationKey | ComplianceKey | CubeKey | ExchangeKey | LegislationKey | PageKey | ScreeningKey;

/** The words of the command line itself. */
export const cliCatalogue: Catalogue<keyof typeof en> = { texts: { ar, en, fr } };

/** Every catalogue that the command line speaks with. */
export const catalogues = [anonymisationCatalogue, complianceCatalogue, cubeCatalogue, exchangeCatalogue, legislationCatalogue, pageCatalogue, screeningCatalogue, cliCatalogue] as const;
