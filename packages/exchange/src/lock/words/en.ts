/** English words of locks; the other languages follow its keys. */
export const en = {
  'problem.exchange/locked': 'Another process is at work in this folder. Nothing was changed. If it has ended, try again.',
  'problem.exchange/locked-elsewhere': 'This folder was last held where this machine cannot look (another machine or container). If that process has surely ended, take the folder over by hand.',
  'problem.exchange/lock-lost': 'Another process was let into this folder by hand; this one has stopped.',
};
