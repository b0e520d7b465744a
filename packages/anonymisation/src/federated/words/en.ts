/** English words about federated releases; the other languages follow its keys. */
export const en = {
  'problem.anonymisation/model-not-federated-groups': 'A family or a person may stand in two agencies, and counts of them do not add up: this model cannot be promised without pooling records.',
  'problem.anonymisation/model-not-federated-combinations': 'Which values stand together in one record, counts of classes do not tell: this model cannot be promised without pooling records.',
  'problem.anonymisation/model-not-federated-population': 'This model needs the rows of the population, which agencies do not count together. Give k-map the number of persons instead.',
  'problem.anonymisation/federated-no-answer': '{{field}}: the agency gave no answer. Nothing was decided.',
  'problem.anonymisation/federated-message': '{{field}}: the message is not of this scheme, this question or this agency.',
  'problem.anonymisation/federated-sum': 'The counts of all agencies do not add up: keys differ, records changed on the way, or counts are wrong. Nothing was decided.',
  'problem.anonymisation/federated-decision': 'The decision is not of this scheme, or publishes a class that is smaller than promised or than what this agency has of it. Nothing was published.',
  'problem.anonymisation/federated-parts': 'The parts of the agencies together are not what was decided. Nothing was published.',
  'problem.anonymisation/federated-not-met': 'No levels that could be asked for give classes that meet the models within the suppression allowed. Nothing was decided.',
  'problem.anonymisation/federated-scheme': '{{field}}: the scheme is not the one that its digest says, or a model in it promises nothing. Ask for the file again and compare the digest over the telephone.',
  'problem.anonymisation/federated-gone-answered': 'All agencies had answered a question before one dropped out. A sum without it, beside the sum with it, would show its counts. Let it come back; or, if it agrees, make a new scheme without it.',
};
