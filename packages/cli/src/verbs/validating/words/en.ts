/** English words of `ctip validate`; the other languages follow its keys. */
export const en = {
  'option.encoding': 'how the bytes of a CSV file are written; utf-8 unless told, detect to have it seen',
  'option.sheet': 'sheet of a workbook; the first one unless told',
  'option.refused': 'write every refusal to this file, one a line',
  'option.show': 'problems to show; 50 unless told',
  'option.job': 'folder of a job that can be broken off and gone on with; refusals are in its refused.ndjson',
  'option.resume': 'only go on with a job that was begun',
  'option.take-over': 'take a job whose holder on another machine has surely ended',
  'progress.left': '{{done}} records, {{perSecond}} a second, {{left}} left',
  'validate.more': 'Further problems, not shown here: {{count}}. Use --refused FILE for all, or --show N for more.',
  'validate.in-file': 'File {{file}}: {{sentence}}',
  'validate.file-counts': 'File {{file}}: {{read}} read = {{good}} good + {{refused}} refused',
  'validate.notice': 'Taken with a doubt: {{code}} ({{count}})',
  'validate.in-job': 'All refusals are in {{name}} in the folder of the job.',
  'problem.cli/no-match': 'No file fits word {{position}} of the files.',
  'problem.cli/not-together': '{{one}} and {{other}} cannot be used together.',
};
