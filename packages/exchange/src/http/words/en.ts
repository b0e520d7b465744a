/** English words for requests. */
export const en = {
  'problem.exchange/request-text': 'The body of the request is not sound JSON.',
  'problem.exchange/request-record': 'The body of the request is not such a record.',
  'problem.exchange/request-media-type': 'The body has to be JSON in UTF-8, and the request has to say so: Content-Type: application/json.',
  'problem.exchange/request-too-long': 'The body of the request is too long.',
  'problem.exchange/request-busy': 'More is arriving than can be taken now. Nothing was read; send the request again later.',
  'problem.exchange/request-idempotency-key': 'The request needs the header Idempotency-Key: 8 to 128 visible characters, the same for every repetition of this request.',
  'problem.exchange/request-in-progress': 'A request with this key is being worked on. Ask again later with the same key.',
  'problem.exchange/request-packet-type': 'The body of the request has to be a sealed packet, and the request has to say so: Content-Type: application/jose.',
  'problem.exchange/request-packet': 'The sealed packet was not taken.',
  'problem.exchange/request-not-kept': 'The packet could not be stored. Send the same packet again later; it will be taken once.',
  'problem.exchange/request-key-reused': 'This idempotency key was used for another request. Take a new key for each new request.',
} as const;
