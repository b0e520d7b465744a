import type { en } from './en.js';

/** كلمات المهام الكبيرة. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'problem.exchange/job-none': 'لا توجد في هذا المجلد مهمة لاستئنافها.',
  'problem.exchange/job-checkpoint': 'نقطة الاستئناف لهذه المهمة تالفة أو من برنامج آخر. ابدأ من جديد في مجلد جديد.',
  'problem.exchange/job-input-changed': 'لم يعد الملف {{file}} هو الذي بدأت به المهمة. ابدأ من جديد في مجلد جديد.',
  'problem.exchange/job-settings-changed': 'السجل أو الملفات أو طريقة قراءتها ليست التي بدأت بها المهمة. ابدأ من جديد في مجلد جديد، أو تابع بالإعدادات نفسها.',
  'problem.exchange/job-versions-changed': 'بدأت المهمة بإصدار آخر. ابدأ من جديد في مجلد جديد، أو تابع بالإصدار نفسه.',
  'problem.exchange/job-output-changed': 'ما كتبته المهمة ({{output}}) تغيّر أو فُقد. ابدأ من جديد في مجلد جديد.',
  'problem.exchange/job-store-unknown': 'لا يُعرف هل استلم المخزن السجلات: عدد المحاولات التي بقيت بلا جواب {{attempts}}. يمكن استئناف المهمة لاحقًا، ولن يُخزَّن شيء مرتين.',
  'problem.exchange/job-store-refused': 'رفض المخزن السجلات. توقفت المهمة قبلها ويمكن استئنافها لاحقًا.',
};
