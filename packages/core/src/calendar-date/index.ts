export { calendars, type Calendar } from './calendar.js';
export { calendarRange, gregorianOf, readCalendarDate, type CalendarDate } from './calendarDate.js';
export { calendarDate } from './calendarDateSchema.js';
