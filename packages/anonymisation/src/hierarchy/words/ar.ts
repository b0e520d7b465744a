import type { en } from './en.js';

/** Arabic words about hierarchies. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'problem.anonymisation/hierarchy-quote-open': 'علامة اقتباس في ملف التدرج غير مغلقة.',
  'problem.anonymisation/hierarchy-from-data': 'بُني التدرج من قيم الجدول نفسه، فمستوياته تكشف من يشملهم؛ استعملوا قائمة قيم عامة.',
};
