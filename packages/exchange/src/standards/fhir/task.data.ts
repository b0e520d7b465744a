/**
 * How urgency is said in the code system request-priority of FHIR R4 (hl7.org/fhir/R4/codesystem-request-priority.html: stat is immediately,
 * asap as soon as possible, urgent promptly, routine normal). The pairing is ours, no standard states it; the code itself travels beside it.
 */
export const priorities = {
  'within-1-hour': 'stat',
  'within-3-hours': 'asap',
  'within-1-day': 'urgent',
  'within-3-days': 'urgent',
  'not-urgent': 'routine',
} as const;

/** Codes of the inputs and outputs of a task, in the system `urn:ctip:task`. */
export const taskSystem = 'urn:ctip:task';
