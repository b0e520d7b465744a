import type { Text } from '@ctip/core';

/** A date of a record by which somebody must have done something. */
export interface DeadlineRow {
  /** Tag of the record. */
  readonly record: string;
  /** Where the date stands. */
  readonly at: string;
  /** What a calendar shows: what is due, and nothing of whom it is due for. */
  readonly words: Text;
  /** Values of `status` under which nothing is due any more, and what the calendar then says. */
  readonly done?: readonly string[];
  readonly void?: readonly string[];
  /** Where the record says on which day it was done, when no status says so. */
  readonly doneOn?: string;
}

/** The deadlines of our records. A date that only ends something (a validity, a period) is none. */
export const deadlineRows: readonly DeadlineRow[] = [
  {
    record: 'ctip.referral/2',
    at: 'respondBy',
    words: { ar: 'موعد الرد على إحالة', en: 'Answer to a referral is due', fr: 'Réponse attendue à une orientation' },
    done: ['accepted', 'declined', 'in-progress', 'completed', 'failed'],
    void: ['cancelled', 'withdrawn', 'revoked', 'expired', 'entered-in-error'],
  },
  {
    record: 'ctip.circular-request/1',
    at: 'dueOn',
    words: { ar: 'موعد الرد على استبيان', en: 'Answers to a questionnaire are due', fr: 'Réponses attendues à un questionnaire' },
    done: ['closed'],
    void: ['withdrawn'],
  },
  {
    record: 'ctip.coordination-decision/1',
    at: 'dueOn',
    words: { ar: 'موعد تنفيذ قرار', en: 'A decision is to be carried out', fr: 'Décision à mettre en œuvre' },
    done: ['carried-out'],
    void: ['withdrawn', 'superseded'],
  },
  {
    record: 'ctip.data-subject-request/1',
    at: 'dueOn',
    words: { ar: 'موعد الرد على طلب يخص البيانات الشخصية', en: 'Answer to a request about personal data is due', fr: 'Réponse attendue à une demande sur des données personnelles' },
    done: ['fulfilled', 'partly-fulfilled', 'refused'],
    void: ['withdrawn'],
  },
  {
    record: 'ctip.mutual-legal-assistance-request/1',
    at: 'respondBy',
    words: { ar: 'موعد الرد على طلب مساعدة قانونية متبادلة', en: 'Answer to a request for legal assistance is due', fr: 'Réponse attendue à une demande d’entraide judiciaire' },
    doneOn: 'answeredOn',
  },
  {
    record: 'ctip.transfer/1',
    at: 'respondBy',
    words: { ar: 'موعد الرد على طلب نقل', en: 'Answer to a transfer is due', fr: 'Réponse attendue à un transfert' },
    done: ['accepted', 'effective', 'rejected'],
    void: ['revoked', 'expired'],
  },
  {
    record: 'ctip.follow-up/1',
    at: 'dueOn',
    words: { ar: 'موعد متابعة', en: 'A follow-up is due', fr: 'Suivi à effectuer' },
    doneOn: 'on',
  },
  {
    record: 'ctip.safety-plan/1',
    at: 'reviewBy',
    words: { ar: 'موعد مراجعة خطة السلامة', en: 'A safety plan is to be reviewed', fr: 'Plan de sécurité à revoir' },
  },
  {
    record: 'ctip.care-plan/1',
    at: 'reviewBy',
    words: { ar: 'موعد مراجعة خطة الرعاية', en: 'A care plan is to be reviewed', fr: 'Plan de prise en charge à revoir' },
  },
  {
    record: 'ctip.needs-assessment/1',
    at: 'reviewBy',
    words: { ar: 'موعد مراجعة تقييم الاحتياجات', en: 'A needs assessment is to be reviewed', fr: 'Évaluation des besoins à revoir' },
  },
  {
    record: 'ctip.risk-screen/1',
    at: 'reviewBy',
    words: { ar: 'موعد مراجعة تقييم المخاطر', en: 'A risk screen is to be reviewed', fr: 'Évaluation des risques à revoir' },
  },
];
