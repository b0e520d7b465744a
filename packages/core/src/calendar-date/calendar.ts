/** The calendars that a date may be said in, by their CLDR names: Gregorian, and Hijri by the Umm al-Qura tables. @public */
export const calendars = ['gregory', 'islamic-umalqura'] as const;

/** A calendar that a date may be said in. @public */
export type Calendar = (typeof calendars)[number];
