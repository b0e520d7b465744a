/** Parts of an explanation, in the order of the page. @public */
export const sectionCodes = ['points', 'against', 'missing', 'law', 'next', 'decides', 'limits'] as const;

/** A part of an explanation. @public */
export type SectionCode = (typeof sectionCodes)[number];

/** What one result adds to a page. */
export interface Part {
  readonly subject: readonly string[];
  readonly lines: Readonly<Partial<Record<SectionCode, readonly string[]>>>;
}
