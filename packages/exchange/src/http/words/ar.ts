import type { en } from './en.js';

/** Arabic words for requests. */
export const ar: Readonly<Record<keyof typeof en, string>> = {
  'problem.exchange/request-text': 'نص الطلب ليس JSON سليماً.',
  'problem.exchange/request-record': 'نص الطلب ليس سجلاً من هذا النوع.',
  'problem.exchange/request-media-type': 'يجب أن يكون نص الطلب JSON بترميز UTF-8، وأن يذكر الطلب ذلك: Content-Type: application/json.',
  'problem.exchange/request-too-long': 'نص الطلب أطول من المسموح.',
  'problem.exchange/request-busy': 'يصل الآن أكثر مما يمكن استلامه. لم يُقرأ شيء؛ أعد إرسال الطلب لاحقاً.',
  'problem.exchange/request-idempotency-key': 'يحتاج الطلب إلى الترويسة Idempotency-Key: من 8 إلى 128 محرفا مرئيا، هي نفسها في كل إعادة لهذا الطلب.',
  'problem.exchange/request-in-progress': 'يجري العمل على طلب بهذا المفتاح. اسأل لاحقاً بالمفتاح نفسه.',
  'problem.exchange/request-packet-type': 'يجب أن يكون متن الطلب حزمة مختومة وأن يقول الطلب ذلك: Content-Type: application/jose.',
  'problem.exchange/request-packet': 'لم تُقبل الحزمة المختومة.',
  'problem.exchange/request-not-kept': 'تعذّر حفظ الحزمة. أرسل الحزمة نفسها لاحقًا، ولن تؤخذ إلا مرة واحدة.',
  'problem.exchange/request-key-reused': 'استُعمل مفتاح منع التكرار هذا لطلب آخر. خذ مفتاحاً جديداً لكل طلب جديد.',
};
