import type { NoteCode } from './assessment.js';
import { needsMeans, treatedAs } from './readings.js';
import type { Finding } from './reasons.js';

/**
 * What else should be looked at. Exploitation, a means and a child at risk each lead to help by themselves, with or without the other
 * elements, so an element that was seen is never silent because another is missing.
 */
export function notesOf({ age, facts, asks, result }: Finding): NoteCode[] {
  const { act, means, purpose } = facts;
  const notes: NoteCode[] = [];
  const missing = result === 'not-present';
  const needed = needsMeans(treatedAs(age, asks), facts, asks);
  if (missing && purpose === 'yes' && means === 'no' && needed === 'yes') notes.push('exploitation-without-means');
  if (missing && purpose === 'yes' && act === 'no') notes.push('exploitation-without-act');
  if (means === 'yes' && purpose === 'no') notes.push('means-without-purpose');
  if (missing && means === 'yes' && act === 'no') notes.push('means-without-act');
  if (result === 'undetermined' && (purpose === 'yes' || means === 'yes')) notes.push('help-meanwhile');
  // Protection is for who is or may be a child now; the offences against a child are looked at whatever the age is now.
  if (age === 'child' || age === 'uncertain') notes.push('child-protection');
  if (age !== 'adult' && act === 'no' && purpose !== 'no') notes.push('child-labour');
  if (age !== 'adult' && means === 'unknown' && needed === 'no' && asks.means) notes.push('means-unknown-recorded');
  return notes;
}
