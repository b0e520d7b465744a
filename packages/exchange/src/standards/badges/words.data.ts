import type { Text } from '@ctip/core';

/** What had to be done for a badge, in words that people read. `{{attendance}}`: share of the course in per cent. */
export const criteriaWords: Readonly<Record<'course' | 'trainer' | 'accreditation', Text>> = {
  course: {
    ar: 'حضور ما لا يقل عن {{attendance}}٪ من الدورة، واجتياز تقييمها.',
    en: 'Attendance of at least {{attendance}} % of the course, and an assessment that was passed.',
    fr: 'Présence à au moins {{attendance}} % du cours et réussite de l’évaluation.',
  },
  trainer: {
    ar: 'حضور ما لا يقل عن {{attendance}}٪ من دورة تدريب المدربين، واجتياز تقييمها. للشهادة مدة محددة.',
    en: 'Attendance of at least {{attendance}} % of a training of trainers, and an assessment that was passed. The certificate expires.',
    fr: 'Présence à au moins {{attendance}} % d’une formation de formateurs et réussite de l’évaluation. Le certificat expire.',
  },
  accreditation: {
    ar: 'اعتماد من الجهة المُصدِرة لتدريب الآخرين، للمدة المبيَّنة.',
    en: 'Leave of the issuing agency to train others, for the time stated.',
    fr: 'Autorisation de l’organisme émetteur de former d’autres personnes, pour la durée indiquée.',
  },
};

/** What a badge says, in one sentence before the title. */
export const descriptionWords: Readonly<Record<'certificate' | 'accreditation', Text>> = {
  certificate: { ar: 'شهادة إتمام: {{title}}', en: 'Certificate of completion: {{title}}', fr: 'Attestation de réussite : {{title}}' },
  accreditation: { ar: 'اعتماد مدرِّب: {{title}}', en: 'Accreditation of a trainer: {{title}}', fr: 'Accréditation de formateur : {{title}}' },
};
