/** English words for Primero. */
export const en = {
  'problem.exchange/primero-shape': 'This is no referral of Primero with its service.',
  'problem.exchange/primero-status': 'Primero has no state for {{code}}; in any other it would be worked on. States that it has: {{allowed}}.',
  'problem.exchange/primero-service': 'Primero has no service type that means {{code}}; another one would ask for something else.',
  'problem.exchange/primero-service-type': 'This service type stands for none of our services. Those that do: {{allowed}}. Say which service is meant.',
  'problem.exchange/primero-ambiguous': 'Several of our agencies have this agency of the deployment: {{candidates}}. Say which is meant.',
  'problem.exchange/primero-basis': 'Primero and the ground that was given disagree on whether consent was overridden.',
  'problem.exchange/primero-case-shape': 'This is no case of Primero.',
  'problem.exchange/primero-no-concern': 'The case raises no concern of trafficking, and nothing was stated of the person; what comes in makes nobody a victim. State what was decided: {{allowed}}.',
  'problem.exchange/primero-ambiguous-option': 'Several of our codes stand for this option of the deployment: {{candidates}}. Say which is meant.',
  'problem.exchange/primero-service-unread': 'A service has no type, agency or day of ours; it was not read.',
  'problem.exchange/primero-unread': 'A field of the deployment was not read.',
  'problem.exchange/primero-pack': 'This is no list of a deployment: codes of ours and ids of its options, under nationality and agency.',
} as const;
