/** English words about evidence; the other languages follow its keys. */
export const en = {
  'problem.anonymisation/evidence-differs': '{{field}}: the evidence says something else than what was found.',
  'problem.anonymisation/evidence-key': '{{field}}: the evidence was altered, or the key is not the one that it was made with.',
  'problem.anonymisation/evidence-unkeyed': 'The digests of the evidence have no key. Whoever knows nearly all of the input could try out the rest: give a key, or keep the evidence inside.',
  'problem.anonymisation/model-not-met': '{{field}}: counting the release again did not confirm this model. Nothing was released; please report it with a generated example.',
  'attacker.prosecutor': 'someone who knows that a certain person is in the data',
  'attacker.journalist': 'someone who knows a person, not whether the person is in the data',
  'attacker.marketer': 'someone who wants to find as many persons as possible',
  'attacker.presence': 'someone who wants to know whether a person is in the data at all',
  'attacker.attribute': 'someone who knows a person’s group and wants the sensitive answer',
  'attacker.partial': 'someone who knows the group and some of a person’s several answers',
};
