import type { en } from './en.js';

/** Arabic words about searching in several threads. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'problem.anonymisation/worker-lost': 'توقف أحد مسارات التنفيذ أثناء البحث أو تعطل، بسبب نقص الذاكرة مثلا. لم يُنشر شيء. أعد المحاولة بعدد أقل من المسارات، أو بمسار واحد.',
};
