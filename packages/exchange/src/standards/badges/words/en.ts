/** English words for badges. */
export const en = {
  'problem.exchange/badge-recipient': 'The identity of the recipient is missing or not of its kind.',
  'problem.exchange/badge-salt': 'The salt must have at least {{minimum}} visible characters, new and random for each badge.',
  'problem.exchange/badge-issuer': 'The issuer needs a name and an address that begins with https:// or did:.',
  'problem.exchange/badge-status': 'Only what stands can be shown as a badge: {{allowed}}.',
  'problem.exchange/badge-course': 'The certificate is of another course, or of another version of its curriculum.',
} as const;
