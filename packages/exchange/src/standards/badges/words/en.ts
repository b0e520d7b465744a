/** English words for badges. */
export const en = {
  'problem.exchange/badge-recipient': 'The identity of the recipient is missing or not of its kind.',
  'problem.exchange/badge-salt': 'The salt must have at least {{minimum}} visible characters, new and random for each badge.',
  'problem.exchange/badge-issuer': 'The issuer needs a name and an address that begins with https:// or did:.',
  'problem.exchange/badge-status': 'Only what stands can be shown as a badge: {{allowed}}.',
  'problem.exchange/badge-course': 'The certificate is of another course, or of another version of its curriculum.',
  'problem.exchange/badge-refused': 'This badge is not believed: it was signed by nobody who may issue it, it was changed, or it is no badge of this kind.',
  'problem.exchange/badge-key-ended': 'The key that signed the badge has ended. Ask the register of the issuer: with the fingerprint that it keeps, the badge can be believed.',
  'problem.exchange/badge-form': 'This is no badge as convert writes it, or not all of one.',
  'problem.exchange/badge-recipient-twice': 'Two recipients stand for the same record; which of them the badge is for is not guessed.',
  'problem.exchange/badge-course-alone': 'A course alone becomes no badge; it is remembered for the certificates that name it.',
} as const;
