/** English words for address cards and calendars. */
export const en = {
  'problem.exchange/jcard-shape': 'This is no card: a jCard is written ["vcard", [[name, parameters, type, value], …]].',
  'problem.exchange/jcard-version': 'The card does not say the version {{allowed}}; no other is read.',
  'problem.exchange/jcard-ambiguous': 'The card names a person more than once, at {{candidates}}; which name is meant cannot be known. Leave one.',
  'problem.exchange/calendar-syntax': 'This line is none of a calendar, or closes what was not opened.',
  'problem.exchange/calendar-version': 'The calendar does not say the version {{allowed}}; no other is read.',
  'problem.exchange/calendar-time': 'The time is missing, does not exist, ends before it begins, or is said in a local zone. Write a day, or a moment in UTC.',
  'problem.exchange/calendar-text': 'The text is missing or holds a character that a calendar may not hold.',
  'problem.exchange/calendar-status': 'An entry of this kind has no such status.',
  'problem.exchange/calendar-twice': 'This stands twice, and once is allowed.',
  'problem.exchange/calendar-passed-over': 'This part of the calendar has no place here; it was passed over.',
  'problem.exchange/no-deadline': 'A record of this kind has no deadline. Those that have one: {{allowed}}.',
} as const;
