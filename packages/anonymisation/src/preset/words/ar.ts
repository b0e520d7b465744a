import type { en } from './en.js';

/** Arabic words about presets. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'problem.anonymisation/preset-column': '{{field}}: يخص الإعداد المسبق العمر والجنسية. ليس في الجدول أي منهما، أو فيه تدرج يخلط القاصرين بالبالغين أو مستويات لا تبقي شيئا مما يجب أن يبقى.',
  'preset.minor-region': 'يبقى مهما كلف: هل كان الشخص قاصرا، وإقليم الجنسية. وثمنه أعمدة أخرى وسجلات تُحجب.',
  'preset.bands-subregion': 'يبقى مهما كلف: الفئة العمرية، والإقليم الفرعي للجنسية. وثمنه أعمدة أخرى ومزيد من السجلات المحجوبة، من الجنسيات النادرة أولا.',
};
