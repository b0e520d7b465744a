import type { en } from './en.js';

/** Arabic words for Primero. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'problem.exchange/primero-shape': 'ليست هذه إحالة من Primero مع الخدمة المطلوبة.',
  'problem.exchange/primero-status': 'ليس في Primero حالة تقابل {{code}}، وأي حالة أخرى تجعل العمل عليها يستمر. الحالات الموجودة: {{allowed}}.',
  'problem.exchange/primero-service': 'ليس في Primero نوع خدمة يعني {{code}}، وأي نوع آخر يطلب شيئاً مختلفاً.',
  'problem.exchange/primero-service-type': 'لا يقابل نوع الخدمة هذا أياً من خدماتنا. الأنواع التي لها مقابل: {{allowed}}. حدِّد الخدمة المقصودة.',
  'problem.exchange/primero-ambiguous': 'تقابل هذه الجهة في النظام الآخر أكثر من جهة لدينا: {{candidates}}. حدِّد المقصودة منها.',
  'problem.exchange/primero-basis': 'يختلف Primero والأساس المذكور في ما إذا كانت المشاركة قد تمت دون موافقة.',
};
