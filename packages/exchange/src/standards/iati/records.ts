import type { BudgetVersion, LocalText, OrganisationRole, Project, ProjectResult, ProjectTransaction, Source, VerificationMark } from '@ctip/core';

import type { IatiOrganisation } from './activity.js';

/** The records that an activity speaks of: one project, what it costs and who does what. @public */
export interface IatiRecords {
  readonly project: Project;
  readonly budgets: readonly BudgetVersion[];
  readonly roles: readonly OrganisationRole[];
  readonly transactions: readonly ProjectTransaction[];
  /** Results have no place in the part of the standard that is written; each is told. */
  readonly results?: readonly ProjectResult[];
}

/** What our records must know and an activity does not say. @public */
export interface IatiContext {
  /** Beginning of the ids of new records. */
  readonly ids: string;
  /** Where the activity was published. */
  readonly source: Source;
  readonly mark: VerificationMark;
  /** Day as of which it was true, where that is known. */
  readonly asOf?: string;
}

/** What an activity must say and our records do not. @public */
export interface IatiPublisher {
  /** Who reports: the IATI organisation identifier, the number of its type, and its name. */
  readonly reportingOrg: IatiOrganisation;
  /** Identifier of the activity; the project's own under the scheme `IATI` unless told. */
  readonly identifier?: string;
  /** Which version of the project is true now, counted from 0; the last one unless told. */
  readonly version?: number;
  /** Are its dates planned or actual? Our records do not say; planned unless told, with a loss. */
  readonly dates?: 'planned' | 'actual';
  /** What the project is about; its title unless told, with a loss. */
  readonly description?: LocalText;
}
