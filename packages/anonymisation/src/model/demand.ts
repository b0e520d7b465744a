import { kAnonymity, type PrivacyModel } from './kAnonymity.js';

/**
 * The smallest class that satisfies all of several models. Models are read again here: one that was put together by hand, or came
 * from a file, must not promise nothing.
 *
 * @throws TypeError for no model or one that we do not know, RangeError for a k that promises nothing
 */
export function smallestClass(models: readonly PrivacyModel[]): number {
  if (models.length === 0) throw new TypeError('a release promises something: give at least one model');
  return models.reduce((most, { type, k }) => {
    if (type !== 'k-anonymity') throw new TypeError('a model is made by kAnonymity');
    return Math.max(most, kAnonymity(k).k);
  }, 0);
}
