/** English words for badges on the command line; the other languages follow its keys. */
export const en = {
  'verb.badge': 'Sign the badges that convert wrote, or check a badge that somebody shows',
  'badge.signed': 'Badges signed: {{count}}. Each line is for its holder alone.',
  'badge.register': 'Keep the fingerprints in the register: with them a badge outlasts the key that signed it.',
  'badge.holds': 'The badge holds: “{{name}}”, issued by {{issuer}}, signed with a key of {{party}}.',
  'badge.valid': 'It is valid today: from {{from}} until {{until}}.',
  'badge.not-yet': 'It is not valid yet: from {{from}} on.',
  'badge.ended': 'It is not valid any more: it ended on {{until}}.',
  'badge.holder': 'It was issued to the address that was shown.',
  'badge.holder-other': 'It was issued to another address than the one that was shown.',
  'badge.holder-unknown': 'Whose it is was not asked: a badge can be copied. Give the address that the holder proved to be theirs.',
  'badge.ask': 'Whether it was taken back only the register of the issuer knows: ask there for {{id}}, fingerprint {{fingerprint}}.',
  'problem.cli/badge-action': 'After badge comes one of: {{allowed}}.',
  'problem.cli/badge-issuer': 'The badge names another issuer than the address that was given. Nothing was signed.',
  'badge.valid-open': 'It is valid today: from {{from}} on, without an end.',
};
