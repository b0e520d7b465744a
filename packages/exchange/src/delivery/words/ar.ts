import type { en } from './en.js';

/** Arabic words for sending. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'problem.exchange/delivery-refused': 'رفضت الجهة المستلِمة ما أُرسل (الحالة {{status}}). سيُرفض الإرسال نفسه مرة أخرى: أصلِحه أولاً.',
  'problem.exchange/delivery-not-allowed': 'لا تعرف الجهة المستلِمة هذا المرسِل أو لا تسمح له (الحالة {{status}}). يجب أن يراجع شخص الاتفاق والمفاتيح.',
  'problem.exchange/delivery-unknown': 'لم يصل رد، وربما استلمت الجهة ما أُرسل. اسأل الجهة المستلِمة قبل إعادة الإرسال.',
  'problem.exchange/delivery-given-up': 'تعذّر الوصول إلى الجهة المستلِمة أو لم تكن لديها سعة (المحاولات: {{attempts}}). لم يُستلَم شيء؛ أرسِل لاحقاً.',
  'problem.exchange/delivery-stopped': 'أُوقف الإرسال بناءً على الطلب (المحاولات: {{attempts}}).',
};
