/** English words for sending. */
export const en = {
  'problem.exchange/delivery-refused': 'The receiver refused what was sent (status {{status}}). The same again will be refused again: repair it first.',
  'problem.exchange/delivery-not-allowed': 'The receiver does not know this sender or does not allow it (status {{status}}). A person has to look at the agreement and the keys.',
  'problem.exchange/delivery-unknown': 'No answer came, and the receiver may have taken what was sent. Ask the receiver before it is sent again.',
  'problem.exchange/delivery-given-up': 'The receiver could not be reached or had no room (attempts: {{attempts}}). Nothing was taken; send it later.',
  'problem.exchange/delivery-stopped': 'Sending was stopped on request (attempts: {{attempts}}).',
} as const;
