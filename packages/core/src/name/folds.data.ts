/**
 * Letters that are written for one another in names, folded to one of them. Version 1; a change of this table changes keys, so it is
 * a new version.
 *
 * Arabic: seats of hamza, alef wasla, teh marbuta, alef maksura, Persian and Urdu letters. Ethiopic: the series that sound alike.
 * Cyrillic: yo. Signs: apostrophes and hyphens.
 */
export const letterFolds: readonly (readonly [from: string, to: string])[] = [
  ['أإآٱ', 'ا'],
  ['ؤ', 'و'],
  ['ئىیے', 'ي'],
  ['ةهہھەۀ', 'ه'],
  ['ک', 'ك'],
  ['ሐኀሀሃሓኃ', 'ሀ'],
  ['ሑኁሁ', 'ሁ'],
  ['ሒኂሂ', 'ሂ'],
  ['ሔኄሄ', 'ሄ'],
  ['ሕኅህ', 'ህ'],
  ['ሖኆሆ', 'ሆ'],
  ['ሠ', 'ሰ'],
  ['ሡ', 'ሱ'],
  ['ሢ', 'ሲ'],
  ['ሣ', 'ሳ'],
  ['ሤ', 'ሴ'],
  ['ሥ', 'ስ'],
  ['ሦ', 'ሶ'],
  ['ዐዓኣአ', 'አ'],
  ['ዑ', 'ኡ'],
  ['ዒ', 'ኢ'],
  ['ዔ', 'ኤ'],
  ['ዕ', 'እ'],
  ['ዖ', 'ኦ'],
  ['ፀ', 'ጸ'],
  ['ፁ', 'ጹ'],
  ['ፂ', 'ጺ'],
  ['ፃ', 'ጻ'],
  ['ፄ', 'ጼ'],
  ['ፅ', 'ጽ'],
  ['ፆ', 'ጾ'],
  ['ё', 'е'],
  ['\u2019\u2018\u02BC\u02B9\u2032\u02BB\u02BF\u02BE`', "'"],
  ['\u2010\u2011\u2012\u2013\u2014\u2015\u2212', '-'],
];

/** First parts of compound names that people write with or without a blank after them. */
export const compoundHeads: readonly string[] = ['عبد', 'ابو', 'ابي', 'ابا'];
