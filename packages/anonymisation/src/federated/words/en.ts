/** English words about federated releases; the other languages follow its keys. */
export const en = {
  'problem.anonymisation/model-not-federated': 'Counts of classes do not tell whether this model holds; agencies cannot promise it without pooling records.',
  'problem.anonymisation/federated-one-sensitive': 'The models look into more than one sensitive column; agencies count one together with the classes.',
  'problem.anonymisation/federated-no-answer': '{{field}}: the agency gave no answer. Nothing was decided.',
  'problem.anonymisation/federated-message': '{{field}}: the message is not of this scheme, this question or this agency.',
  'problem.anonymisation/federated-sum': 'The counts of all agencies do not add up: keys differ, records changed on the way, or counts are wrong. Nothing was decided.',
  'problem.anonymisation/federated-decision': 'The decision is not of this scheme, or publishes a class that is smaller than promised or than what this agency has of it. Nothing was published.',
  'problem.anonymisation/federated-parts': 'The parts of the agencies together are not what was decided. Nothing was published.',
  'problem.anonymisation/federated-not-met': 'No levels that could be asked for give classes that meet the models within the suppression allowed. Nothing was decided.',
};
