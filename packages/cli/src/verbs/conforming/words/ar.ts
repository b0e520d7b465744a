import type { en } from './en.js';

/** كلمات تقرير المطابقة. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'option.report': 'كتابة التقرير بصيغة JSON في هذا الملف',
  'conforming.title': 'تقرير المطابقة',
  'conforming.about': 'أُجري بواسطة {{program}} على {{node}} بتاريخ {{day}}. تُعدّ الحالات الناجحة، ويُذكر كل ما عداها بالتفصيل.',
  'conforming.yes': 'لم تخفق أي حالة: نجحت {{passed}}، وتُجووزت {{skipped}}.',
  'conforming.no': 'غير مطابق: أخفقت {{failed}}، ونجحت {{passed}}، وتُجووزت {{skipped}}.',
  'conforming.summary': 'النتيجة بحسب النوع',
  'conforming.kind': 'النوع',
  'conforming.all': 'المجموع',
  'conforming.passed': 'ناجحة',
  'conforming.failed': 'مخفقة',
  'conforming.skipped': 'متجاوَزة',
  'conforming.none': 'نجحت جميع الحالات.',
  'conforming.differences': 'الحالات التي لم تنجح',
  'conforming.case': 'الحالة',
  'conforming.outcome': 'النتيجة',
  'conforming.note': 'موضع الاختلاف أو سبب التجاوز',
  'conforming.files': 'الملفات المقروءة',
  'conforming.file': 'الملف',
  'conforming.bytes': 'بايت',
};
