import type { en } from './en.js';

/** Arabic words about partitions. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'problem.anonymisation/model-not-partitioned': 'لا يمكن اشتراط هذا النموذج في كل جزء على حدة، فلا يَعِد به أي تقسيم.',
  'problem.anonymisation/label-ambiguous': '{{field}}: تسمية واحدة في التدرج تدل على قيم مختلفة باختلاف المستوى، فلا تتمايز الفئات.',
  'problem.anonymisation/partition-not-met': 'الجدول بكامله لا يستوفي النماذج ضمن الحجب المسموح، فلا يستوفيها أي تقسيم له. لم يُنشر شيء.',
};
