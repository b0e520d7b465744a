import type { en } from './en.js';

/** Arabic words. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'dimension.year': 'السنة',
  'dimension.sex': 'الجنس',
  'dimension.ageGroup': 'الفئة العمرية',
  'dimension.identification': 'حالة تحديد الهوية كضحية',
  'dimension.detectedIn': 'بلد الكشف',
  'dimension.exploitedIn': 'بلد الاستغلال',
  'dimension.nationality': 'الجنسية',
  'dimension.form': 'شكل الاستغلال',
  'dimension.formGroup': 'فئة أشكال الاستغلال',
  'dimension.mainForm': 'شكل الاستغلال الوحيد',
  'member.several': 'أشكال متعددة',
  'member.none': 'لا شيء',
  'member.total': 'المجموع',
  'problem.cube/units-differ': 'الجدولان يعدّان وحدتين مختلفتين ولا يمكن جمعهما.',
  'problem.cube/dimensions-differ': 'ليست للجدولين الأبعاد نفسها.',
  'problem.cube/incomplete': 'لا يبيّن الجدول المنشور محتوى خاناته الغائبة، ولذلك لا يمكن جمعه.',
  'problem.cube/not-additive': 'قد يرد الشخص الواحد تحت أكثر من عنصر في البُعد «{{dimension}}»، فلا يجوز الجمع عبره.',
  'problem.cube/cell-members': '{{field}}: لا تحدد الخانة عنصرا معلنا واحدا لكل بُعد.',
  'problem.cube/cell-twice': '{{field}}: الخانة مكررة.',
  'problem.cube/bounds-order': '{{field}}: الحد الأعلى أقل من الحد الأدنى.',
};
