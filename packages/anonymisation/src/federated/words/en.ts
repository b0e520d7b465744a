/** English words about federated releases; the other languages follow its keys. */
export const en = {
  'problem.anonymisation/model-not-federated-groups': 'A family or a person may be known to two agencies. Say in the scheme whether the numbers of this column mean the same at every agency (shared) or are each agency’s own and none is known to two (apart).',
  'problem.anonymisation/model-not-federated-combinations': 'There are {{count}} combinations of the listed values, and an answer holds {{maximum}}. List fewer values, take fewer columns or a smaller length, or allow longer answers.',
  'problem.anonymisation/model-not-federated-population': 'This model needs a population that all agencies agree on. Give its rows to the scheme; or give k-map the number of persons instead.',
  'problem.anonymisation/federated-no-answer': '{{field}}: the agency gave no answer. Nothing was decided.',
  'problem.anonymisation/federated-message': '{{field}}: the message is not of this scheme, this question or this agency.',
  'problem.anonymisation/federated-sum': 'The counts of all agencies do not add up: keys differ, records changed on the way, or counts are wrong. Nothing was decided.',
  'problem.anonymisation/federated-decision': 'The decision is not of this scheme, or publishes a class that is smaller than promised or than what this agency has of it. Nothing was published.',
  'problem.anonymisation/federated-parts': 'The parts of the agencies together are not what was decided. Nothing was published.',
  'problem.anonymisation/federated-not-met': 'No levels that could be asked for give classes that meet the models within the suppression allowed. Nothing was decided.',
  'problem.anonymisation/federated-scheme': '{{field}}: the scheme is not the one that its digest says, or a model in it promises nothing. Ask for the file again and compare the digest over the telephone.',
  'problem.anonymisation/federated-gone-answered': 'All agencies had answered a question before one dropped out. A sum without it, beside the sum with it, would show its counts. Let it come back; or, if it agrees, make a new scheme without it.',
  'problem.anonymisation/federated-population': 'The rows of the population are not those that were agreed on. Nothing was decided.',
  'problem.anonymisation/federated-groups-apart': 'k counts families or persons on the assumption that none of them is known to two agencies. One that is was counted twice.',
  'problem.anonymisation/federated-value-unlisted': '{{field}}: {{count}} records have a value that the public list of this multi-valued column does not have.',
};
