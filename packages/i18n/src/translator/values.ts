/** What may be put into a text: texts as they are, numbers in the digits of the translator, lists in words. @public */
export type Values = Readonly<Record<string, string | number | readonly string[]>>;
