import type { en } from './en.js';

/** Arabic words for FHIR. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'problem.exchange/fhir-resource': 'هذا المورد من نوع آخر. المتوقَّع: {{allowed}}.',
  'problem.exchange/fhir-ambiguous': 'قد تعني حالة المهمة أكثر من حالة من حالاتنا: {{candidates}}. حدِّد المقصود منها.',
  'problem.exchange/fhir-status': 'حالة المهمة غائبة أو لا تقابل أي حالة من حالاتنا.',
  'problem.exchange/fhir-open-end': 'تنتهي الموافقة بحدث لا بيوم محدد، وتُفهم في FHIR على أنها لا تنتهي. اذكر آخر يوم يجوز فيه للمستلِم أن يعتمد عليها.',
  'problem.exchange/fhir-questionnaire': 'تعود الإجابات إلى استمارة أخرى أو إصدار آخر. المتوقَّع: {{expected}}.',
  'problem.exchange/fhir-answer': 'لا يمكن قراءة هذه الإجابة، أو وردت مرتين، أو لا تعود إلى أي سؤال في الاستمارة.',
  'problem.exchange/fhir-twice': 'يرد هذا المورد مرتين في الحزمة.',
  'problem.exchange/fhir-id': 'لا يسمّي المورد سجلا لدينا ولم يُذكر معرّف.',
};
