import type { en } from './en.js';

/** Arabic words for badges. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'problem.exchange/badge-recipient': 'هوية المستلِم غائبة أو ليست من نوعها.',
  'problem.exchange/badge-salt': 'يجب ألا تقل سلسلة التمليح عن {{minimum}} محرفاً ظاهراً، جديدة وعشوائية لكل شارة.',
  'problem.exchange/badge-issuer': 'يلزم للجهة المُصدِرة اسم وعنوان يبدأ بـ https:// أو did:.',
  'problem.exchange/badge-status': 'لا يُعرض في شارة إلا ما هو سارٍ: {{allowed}}.',
  'problem.exchange/badge-course': 'الشهادة لدورة أخرى أو لإصدار آخر من منهجها.',
  'problem.exchange/badge-refused': 'لا تُقبل هذه الشارة: لم يوقّعها من له حق إصدارها، أو غُيّرت، أو ليست شارة من هذا النوع.',
  'problem.exchange/badge-key-ended': 'انتهى المفتاح الذي وُقّعت به الشارة. اسأل سجل الجهة المصدرة: بالبصمة المحفوظة فيه يمكن قبول الشارة.',
  'problem.exchange/badge-form': 'هذه ليست شارة كما تكتبها convert، أو ليست شارة كاملة.',
  'problem.exchange/badge-recipient-twice': 'للسجل نفسه مستفيدان؛ ولا يُخمَّن لأيهما الشارة.',
  'problem.exchange/badge-course-alone': 'الدورة وحدها لا تصير شارة؛ وتُحفظ للشهادات التي تسمّيها.',
};
