import type { en } from './en.js';

/** Arabic words for Primero. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'problem.exchange/primero-shape': 'ليست هذه إحالة من Primero مع الخدمة المطلوبة.',
  'problem.exchange/primero-status': 'ليس في Primero حالة تقابل {{code}}، وأي حالة أخرى تجعل العمل عليها يستمر. الحالات الموجودة: {{allowed}}.',
  'problem.exchange/primero-service': 'ليس في Primero نوع خدمة يعني {{code}}، وأي نوع آخر يطلب شيئاً مختلفاً.',
  'problem.exchange/primero-service-type': 'لا يقابل نوع الخدمة هذا أياً من خدماتنا. الأنواع التي لها مقابل: {{allowed}}. حدِّد الخدمة المقصودة.',
  'problem.exchange/primero-ambiguous': 'تقابل هذه الجهة في النظام الآخر أكثر من جهة لدينا: {{candidates}}. حدِّد المقصودة منها.',
  'problem.exchange/primero-basis': 'يختلف Primero والأساس المذكور في ما إذا كانت المشاركة قد تمت دون موافقة.',
  'problem.exchange/primero-case-shape': 'ليست هذه حالة من Primero.',
  'problem.exchange/primero-no-concern': 'لا تثير الحالة شاغلا يتعلق بالاتجار ولم يُذكر شيء عن الشخص؛ وما يَرِد لا يجعل أحدا ضحية. اذكر ما تقرّر: {{allowed}}.',
  'problem.exchange/primero-ambiguous-option': 'تقابل هذا الخيارَ في المنظومة عدةُ رموز لدينا: {{candidates}}. حدّد المقصود.',
  'problem.exchange/primero-service-unread': 'ليس للخدمة نوع أو جهة أو يوم نعرفه؛ فلم تُقرأ.',
  'problem.exchange/primero-unread': 'لم يُقرأ حقل من حقول المنظومة.',
  'problem.exchange/primero-pack': 'ليست هذه قائمة منظومة: رموزنا ومعرّفات خياراتها، تحت nationality وagency.',
};
