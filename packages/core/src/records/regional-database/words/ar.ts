import type { en } from './en.js';

/** Arabic words of the fields and codes of this group of records. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'field.observation.indicator': 'المؤشر',
  'field.observation.area': 'البلد أو المنطقة',
  'field.observation.period': 'الفترة',
  'field.observation.unit': 'وحدة العد',
  'field.observation.sex': 'جنس الأشخاص المحصيين',
  'field.observation.ageGroup': 'الفئة العمرية للأشخاص المحصيين',
  'field.observation.form': 'شكل الاستغلال المحصى',
  'field.observation.low': 'الحد الأدنى',
  'field.observation.high': 'الحد الأعلى',
  'field.observation.denominator': 'عدد السكان (المقام)',
  'field.observation.per': 'معدل لكل',
  'field.observation.denominatorYear': 'سنة المقام',
  'field.observation.asOf': 'كما في تاريخ',
};
