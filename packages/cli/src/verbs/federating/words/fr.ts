import type { en } from './en.js';

/** French words for agencies that publish together. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'verb.federate': 'Publier avec des organismes qui ne peuvent mettre en commun leurs dossiers : convenir, compter, décider, réunir, par fichiers',
  'federate.scheme': 'Accord {{id}} de {{agencies}}',
  'federate.masked': 'Les effectifs sont masqués : le coordinateur ne lit que les sommes de tous les organismes.',
  'federate.plain': 'Les effectifs ne sont pas masqués : le coordinateur voit ceux de chaque organisme.',
  'federate.digest': 'Empreinte, à comparer par téléphone avant de compter : {{digest}}',
  'federate.key': 'La clé entre {{agency}} et {{other}} est faite. Apportez-la à {{other}} en main propre ; le coordinateur ne doit pas l’avoir.',
  'federate.counted': 'Compté. Envoyez le fichier au coordinateur.',
  'federate.answered': 'Répondu. Envoyez le fichier au coordinateur.',
  'federate.waiting': 'Rien à demander encore. Les premiers effectifs manquent de : {{agencies}}.',
  'federate.asked': 'La question {{round}} est écrite. Envoyez-la à : {{agencies}}. Recommencez ensuite avec leurs réponses et tous les messages précédents.',
  'federate.decided': 'Décidé : {{classes}} classes ; {{suppressed}} enregistrements sur {{read}} sont omis. Envoyez la décision à chaque organisme.',
  'federate.unproven': 'Des niveaux plus fins avaient trop de classes pour être demandés ; une meilleure manière n’est pas exclue.',
  'federate.part': 'Enregistrements dans cette part : {{records}}. Ce n’est pas une publication : ses classes sont plus petites que promis. Ne la donnez qu’à celui qui réunit les parts.',
  'problem.cli/federate-agencies': '{{option}} prend deux noms ou plus, séparés par des virgules, chacun une fois.',
  'problem.cli/federate-agency': '{{option}} : un organisme de cet accord est l’un de : {{allowed}}.',
  'problem.cli/federate-gone': '{{option}} : nommez des organismes de l’accord dont il reste au moins deux autres, et un nouveau nom pour ce qui recommence.',
  'problem.cli/federate-data-hierarchy': '{{field}} : les organismes conviennent de hiérarchies publiques ; celle qui est tirée des données serait autre chez chacun.',
  'problem.cli/federate-key-missing': 'Il n’y a pas de clé avec {{agency}} dans le dossier. L’un de vous la fait avec {{command}} et l’apporte à l’autre.',
  'problem.cli/federate-key-twice': 'Il y a deux clés avec {{agency}} dans le dossier. Gardez celle que vous avez tous deux.',
  'problem.cli/federate-key-readable': 'D’autres que vous peuvent lire une clé partagée. Rien n’a été fait. Fermez-la avec {{command}}, et demandez-vous si quelqu’un l’a lue : faites-en alors une autre.',
  'problem.cli/federate-refused': 'Rien n’a été compté : {{count}} enregistrements ont des problèmes. {{command}} les énumère tous.',
};
