import type { en } from './en.js';

/** Arabic words for badges. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'problem.exchange/badge-recipient': 'هوية المستلِم غائبة أو ليست من نوعها.',
  'problem.exchange/badge-salt': 'يجب ألا تقل سلسلة التمليح عن {{minimum}} محرفاً ظاهراً، جديدة وعشوائية لكل شارة.',
  'problem.exchange/badge-issuer': 'يلزم للجهة المُصدِرة اسم وعنوان يبدأ بـ https:// أو did:.',
  'problem.exchange/badge-status': 'لا يُعرض في شارة إلا ما هو سارٍ: {{allowed}}.',
  'problem.exchange/badge-course': 'الشهادة لدورة أخرى أو لإصدار آخر من منهجها.',
};
