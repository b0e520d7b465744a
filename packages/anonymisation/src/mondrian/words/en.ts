/** English words about partitions; the other languages follow its keys. */
export const en = {
  'problem.anonymisation/model-not-partitioned': 'This model cannot be asked of every part by itself; a partition cannot promise it.',
  'problem.anonymisation/label-ambiguous': '{{field}}: one label of the hierarchy stands for different values on different levels; the classes could not be told apart.',
  'problem.anonymisation/partition-not-met': 'The table as a whole does not meet the models within the suppression allowed; no partition of it can. Nothing was released.',
};
