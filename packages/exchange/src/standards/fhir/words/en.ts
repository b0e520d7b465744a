/** English words for FHIR. */
export const en = {
  'problem.exchange/fhir-resource': 'This resource is of another kind. Expected is {{allowed}}.',
  'problem.exchange/fhir-ambiguous': 'The status of the task may mean several of our states: {{candidates}}. Say which is meant.',
  'problem.exchange/fhir-status': 'The status of the task is missing or means none of our states.',
  'problem.exchange/fhir-open-end': 'The consent ends with an event and no day; in FHIR it would never end. Give the last day on which the receiver may rely on it.',
  'problem.exchange/fhir-questionnaire': 'The answers belong to another form or version. Expected is {{expected}}.',
  'problem.exchange/fhir-answer': 'This answer cannot be read, stands twice, or belongs to no question of the form.',
  'problem.exchange/fhir-twice': 'This resource stands in the bundle twice.',
  'problem.exchange/fhir-id': 'The resource does not name a record of ours, and no id was told.',
} as const;
