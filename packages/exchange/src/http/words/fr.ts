import type { en } from './en.js';

/** French words for requests. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'problem.exchange/request-text': 'Le corps de la requête n’est pas du JSON correct.',
  'problem.exchange/request-record': 'Le corps de la requête n’est pas un tel enregistrement.',
  'problem.exchange/request-media-type': 'Le corps doit être du JSON en UTF-8, et la requête doit le dire : Content-Type: application/json.',
  'problem.exchange/request-too-long': 'Le corps de la requête est trop long.',
  'problem.exchange/request-busy': 'Il arrive plus de requêtes qu’il n’est possible d’en traiter. Rien n’a été lu ; envoyez la requête plus tard.',
  'problem.exchange/request-idempotency-key': 'La requête doit porter l’en-tête Idempotency-Key : de 8 à 128 caractères visibles, les mêmes à chaque répétition de cette requête.',
  'problem.exchange/request-in-progress': 'Une requête avec cette clé est en cours de traitement. Redemandez plus tard avec la même clé.',
  'problem.exchange/request-packet-type': 'Le corps de la requête doit être un paquet scellé, et la requête doit le dire : Content-Type: application/jose.',
  'problem.exchange/request-packet': 'Le paquet scellé n’a pas été accepté.',
  'problem.exchange/request-not-kept': 'Le paquet n’a pas pu être enregistré. Renvoyez le même paquet plus tard ; il ne sera pris qu’une fois.',
  'problem.exchange/request-key-reused': 'Cette clé d’idempotence a servi pour une autre requête. Prenez une nouvelle clé pour chaque nouvelle requête.',
};
