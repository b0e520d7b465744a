/** English words for NIEM. */
export const en = {
  'problem.exchange/niem-shape': 'The element hs:HumanTraffickingVictim is missing.',
  'problem.exchange/niem-code': 'This is no word of the list {{list}} of NIEM 6.0.',
  'problem.exchange/niem-ambiguous': 'Several answers contradict each other: {{candidates}}. Say which holds.',
} as const;
