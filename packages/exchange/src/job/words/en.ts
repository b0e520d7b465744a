/** English words of bulk jobs; the other languages follow its keys. */
export const en = {
  'problem.exchange/job-none': 'There is no job in this folder to go on with.',
  'problem.exchange/job-checkpoint': 'The checkpoint of this job is damaged or of another program. Begin again in a new folder.',
  'problem.exchange/job-input-changed': 'File {{file}} is no longer what the job began with. Begin again in a new folder.',
  'problem.exchange/job-settings-changed': 'The record, the files or the way they are read are not those that the job began with. Begin again in a new folder, or go on with the same.',
  'problem.exchange/job-versions-changed': 'The job was begun with another version. Begin again in a new folder, or go on with the same version.',
  'problem.exchange/job-output-changed': 'What the job had written ({{output}}) was changed or is gone. Begin again in a new folder.',
  'problem.exchange/job-store-unknown': 'It is not known whether the store took the records: {{attempts}} tries had no answer. The job can go on later; nothing will be stored twice.',
  'problem.exchange/job-store-refused': 'The store refused the records. The job has stopped before them and can go on later.',
};
