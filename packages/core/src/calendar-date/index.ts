export { calendarRange, calendars, gregorianOf, readCalendarDate, type Calendar, type CalendarDate } from './calendarDate.js';
export { calendarDate } from './calendarDateSchema.js';
