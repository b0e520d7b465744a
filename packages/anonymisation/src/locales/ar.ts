import type { en } from './en.js';

/** Arabic words. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'problem.anonymisation/hierarchy-empty': 'يحتاج التدرج إلى قيمة واحدة ومستوى واحد على الأقل.',
  'problem.anonymisation/hierarchy-ragged': '{{field}}: عدد مستويات صف التدرج يختلف عن الصف الأول.',
  'problem.anonymisation/hierarchy-leaf-twice': '{{field}}: القيمة مكررة في التدرج.',
  'problem.anonymisation/hierarchy-not-nested': 'قيم متساوية في المستوى {{level}} من التدرج تختلف في المستوى التالي.',
  'problem.anonymisation/no-quasi-identifier': 'لا يحتوي الجدول على شبه معرِّف، فلا شيء يمكن تعميمه.',
  'problem.anonymisation/value-not-in-hierarchy': '{{field}}: قيمة العمود «{{column}}» غير موجودة في تدرجه.',
  'problem.anonymisation/lattice-too-large': 'توجد أكثر من {{maximum}} طريقة لتعميم هذه الأعمدة؛ قلِّل الأعمدة أو المستويات.',
  'problem.anonymisation/no-solution': 'لا توجد طريقة تعميم تعطي فئات من {{k}} سجلات على الأقل ضمن الحجب المسموح به. لم يُنشر شيء.',
  'problem.anonymisation/column-unknown': '{{field}}: لا يوجد حقل كهذا في الحالات؛ الحقول الموجودة: {{allowed}}.',
  'problem.anonymisation/column-not-publishable': '{{field}}: هذا الحقل يعرِّف الشخص أو يدير الملف ولا يُنشر أبدا.',
  'model.k-anonymity': 'إخفاء الهوية بعدد k: كل سجل يشترك في أشباه معرِّفاته مع k − 1 سجلات أخرى على الأقل',
  'role.quasi': 'شبه معرِّف',
  'role.sensitive': 'حساس',
  'role.insensitive': 'غير حساس',
  'risk.highest': 'أعلى احتمال لإعادة التعرف',
  'risk.average': 'متوسط احتمال إعادة التعرف',
  'risk.atRisk': 'سجلات ذات احتمال مرتفع',
  'release.read': 'سجلات مقروءة',
  'release.released': 'سجلات منشورة',
  'release.suppressed': 'سجلات محجوبة',
  'release.classes': 'فئات السجلات المتساوية',
  'release.smallest': 'أصغر فئة',
  'release.loss': 'التفاصيل المفقودة',
  'release.level': 'مستوى التعميم',
};
