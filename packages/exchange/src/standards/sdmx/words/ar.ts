import type { sdmxEn } from './en.js';

/** Arabic words for SDMX. */
export const sdmxAr: Record<keyof typeof sdmxEn, string> = {
  'problem.exchange/sdmx-id': 'لا يسمح SDMX في المعرّف إلا بالحروف اللاتينية والأرقام و_ و-، وأوّله حرف: {{option}}.',
  'problem.exchange/sdmx-annotation': 'لا تبيّن الرسالة ما هو هذا البُعد في المكعّب (الحاشية CTIP_DIMENSION)، ولا يمكن تخمينه.',
  'problem.exchange/sdmx-attribute': 'لا تذكر الرسالة عن المجموع ما يجب أن يعرفه المكعّب: الوحدة، وهل الخلايا الغائبة أصفار، وعدد السجلات المعدودة.',
  'problem.exchange/sdmx-code': 'يذكر الرقم رمزا لا يوجد في بُعده.',
  'problem.exchange/sdmx-value': 'الرقم ليس عددا صحيحا ولا محصورا بين حدّين.',
  'problem.exchange/sdmx-column': 'هذا العمود ليس من البنية أو ورد مرتين. المسموح به: {{allowed}}.',
  'problem.exchange/sdmx-column-missing': 'تنقص أعمدة: {{missing}}.',
  'problem.exchange/sdmx-structure': 'الصف من بنية غير التي أُعطيت.',
  'problem.exchange/sdmx-action': '{{column}}: لا يبيّن ما هو موجود إلا جدول للإعلام أو الاستبدال، وهذا يضيف أو يحذف.',
};
