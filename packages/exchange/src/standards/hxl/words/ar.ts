import type { hxlEn } from './en.js';

/** Arabic words for HXL. */
export const hxlAr: Record<keyof typeof hxlEn, string> = {
  'problem.exchange/hxl-no-tags': 'لم يُعثر على صف وسوم HXL في الصفوف الخمسة والعشرين الأولى.',
  'problem.exchange/hxl-no-cube': 'لا يبيّن الجدول فوق وسومه ما هو مكعّبه (الأبعاد، وهل الخلايا الغائبة أصفار)، ولا يمكن تخمينه.',
  'problem.exchange/hxl-column': 'لا موضع لهذا العمود في المكعّب أو ورد مرتين. المسموح به: {{allowed}}.',
  'problem.exchange/hxl-column-missing': 'تنقص أعمدة: {{missing}}.',
  'problem.exchange/hxl-value': '{{column}}: ليس هذا عضوا ولا رقما يمكن أن يحمله العمود.',
};
