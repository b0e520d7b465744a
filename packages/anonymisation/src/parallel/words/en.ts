/** English words about searching in several threads; the other languages follow its keys. */
export const en = {
  'problem.anonymisation/worker-lost': 'A thread of the search ended in the middle of its work or failed, for example for want of memory. Nothing was released. Try again with fewer threads, or with one.',
};
