export { calendarOf, type CalendarOptions } from './calendarOf.js';
export { deadlineOf, type RecordWithDeadline } from './deadlines.js';
export type { CalendarEntry, CalendarStatus, CalendarTime } from './entry.js';
export { fromJCard, type JCardContext } from './fromJCard.js';
export { jCardVersion, type JCard, type JCardProperty, type JCardValue } from './jcard.js';
export { meetingEntry } from './meetings.js';
export { readCalendar } from './readCalendar.js';
export { toJCard } from './toJCard.js';
