/** English words of locks; the other languages follow its keys. */
export const en = {
  'problem.exchange/locked': 'Another process is at work on the same files. Nothing was changed. If it has ended, try again.',
  'problem.exchange/locked-elsewhere': 'These files were last held where this machine cannot look (another machine or container). If that process has surely ended, take over what it held (with ctip: --take-over).',
  'problem.exchange/lock-lost': 'Another process was let in by hand meanwhile; this one has stopped.',
};
