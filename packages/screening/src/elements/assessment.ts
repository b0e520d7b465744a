import type { Truth } from '@ctip/core';

import type { Act, Clause, Definition, Means, Purpose } from '../definition/index.js';
import type { ElementItem, Elements, Topic } from './element.js';

/** Whether the elements of a definition are there, on the observations given. Never whether a person is a victim. @public */
export type ElementsResult = 'present' | 'not-present' | 'undetermined';

/** Why a result is what it is; the words are in the catalogue under `reason.<code>`. @public */
export const reasonCodes = [
  'all-elements',
  'child-no-means',
  'act-missing',
  'means-missing',
  'purpose-missing',
  'act-open',
  'means-open',
  'purpose-open',
  'form-open',
  'age-open',
  'presumed-minor',
  'either-age',
  'age-at-the-time',
  'consent-irrelevant',
  'consent-not-weighed',
  'consent-open',
] as const;

/** Why a result is what it is. @public */
export type ReasonCode = (typeof reasonCodes)[number];

/** One reason and the clause that it rests on. @public */
export interface Reason {
  readonly code: ReasonCode;
  readonly clause: Clause;
}

/** What else should be looked at, whatever the result; the words are in the catalogue under `note.<code>`. @public */
export const noteCodes = [
  'exploitation-without-means',
  'exploitation-without-act',
  'means-without-purpose',
  'means-without-act',
  'help-meanwhile',
  'child-protection',
  'child-labour',
  'means-unknown-recorded',
] as const;

/** What else should be looked at. @public */
export type NoteCode = (typeof noteCodes)[number];

/** What to ask next. @public */
export interface Question<Item extends string = Act | Means | Purpose> {
  readonly topic: Topic;
  /** The items that are open and may be asked. Empty for the age, and where only a form beside the listed ones is left. */
  readonly items: readonly Item[];
  /** The person declined to speak of this, or of a part of it: do not press; something else may tell. */
  readonly declined: boolean;
}

/** What observations say under a definition, and why. A human decides what follows. @public */
export interface ElementsAssessment<Item extends string = Act | Means | Purpose> {
  readonly definition: Pick<Definition, 'id' | 'version'>;
  readonly result: ElementsResult;
  readonly elements: Elements;
  /** The items that were observed one by one, element by element. */
  readonly items: readonly ElementItem<Item>[];
  /** Does the case need one of the means? Unknown where it depends on an age or a form that is not known. */
  readonly meansRequired: Truth;
  /** The result holds only because a person of uncertain age is presumed to be a child. */
  readonly onPresumptionOfMinority: boolean;
  /** The result holds for the time when the person was a child. */
  readonly period?: 'during-minority';
  /** Both readings, where the age is uncertain. */
  readonly readings?: { readonly asAdult: ElementsResult; readonly asChild: ElementsResult };
  /** One of the forms seen is forced criminality: the person was made to commit offences. */
  readonly forcedCriminality: boolean;
  readonly reasons: readonly Reason[];
  /** What could still change the result, most decisive first. */
  readonly askNext: readonly Question<Item>[];
  readonly alsoReport: readonly NoteCode[];
  readonly needsHumanDecision: true;
}
