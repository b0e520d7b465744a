import type { en } from './en.js';

/** French words for badges on the command line. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'verb.badge': 'Signer les badges écrits par convert, ou vérifier un badge présenté',
  'badge.signed': 'Badges signés : {{count}}. Chaque ligne est destinée à son seul titulaire.',
  'badge.register': 'Conservez les empreintes dans le registre : grâce à elles, un badge survit à la clé qui l’a signé.',
  'badge.holds': 'Le badge est authentique : « {{name}} », délivré par {{issuer}}, signé avec une clé de {{party}}.',
  'badge.valid': 'Il est valable aujourd’hui : du {{from}} au {{until}}.',
  'badge.not-yet': 'Il n’est pas encore valable : à partir du {{from}}.',
  'badge.ended': 'Il n’est plus valable : il a pris fin le {{until}}.',
  'badge.holder': 'Il a été délivré à l’adresse présentée.',
  'badge.holder-other': 'Il a été délivré à une autre adresse que celle présentée.',
  'badge.holder-unknown': 'Son titulaire n’a pas été vérifié : un badge se copie. Donnez l’adresse dont le porteur a prouvé qu’elle est la sienne.',
  'badge.ask': 'Seul le registre de l’émetteur sait s’il a été retiré : demandez-lui {{id}}, empreinte {{fingerprint}}.',
  'problem.cli/badge-action': 'Après badge vient l’un de : {{allowed}}.',
  'problem.cli/badge-issuer': 'Le badge nomme un autre émetteur que l’adresse indiquée. Rien n’a été signé.',
  'badge.valid-open': 'Il est valable aujourd’hui : à partir du {{from}}, sans fin fixée.',
};
