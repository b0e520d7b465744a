/** Ids of dimensions that a problem may repeat, because they are ours. */
export const ourDimensions: ReadonlySet<string> = new Set([
  'country',
  'year',
  'sex',
  'ageGroup',
  'identification',
  'detectedIn',
  'exploitedIn',
  'nationality',
  'form',
  'formGroup',
  'mainForm',
]);

/** How a problem names a dimension: by its id if that is ours, else by its position, because the id may be the sender's text. */
export function saidDimension(id: string, position: number): string {
  return ourDimensions.has(id) ? id : `#${String(position)}`;
}
