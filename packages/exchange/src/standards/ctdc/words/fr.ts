import type { ctdcEn } from './en.js';

/** French words for CTDC files. */
export const ctdcFr: Record<keyof typeof ctdcEn, string> = {
  'problem.exchange/ctdc-value': '{{field}} : la description de ce fichier ne connaît pas cette valeur. Sont admises : {{allowed}}.',
  'problem.exchange/ctdc-twice': 'Deux colonnes portent le même nom ; on ne peut savoir laquelle est visée.',
  'problem.exchange/ctdc-ambiguous-version': 'Plusieurs fichiers ont ces colonnes : {{candidates}}. Précisez lequel.',
  'problem.exchange/ctdc-uncertain-version': 'Ces colonnes sont celles de {{version}}, dont aucun texte officiel ne donne la liste ; ce fichier n’est pas lu.',
  'problem.exchange/ctdc-unknown-header': 'Ces {{count}} colonnes ne sont celles d’aucun fichier connu. Le plus proche est {{version}} ; il y manque {{missing}}.',
  'problem.exchange/ctdc-merged': '{{field}} : le fichier dit plusieurs choses d’un seul mot ({{candidates}}) ; on ne sait pas laquelle est vraie.',
  'problem.exchange/ctdc-contradiction': '{{field}} : la tranche d’âge et la majorité se contredisent ; aucune des deux n’a été retenue.',
  'problem.exchange/ctdc-stand-in': '{{field}} : la colonne du fichier n’est qu’une approximation (premier soutien, identification, enregistrement) ; ce n’est peut-être pas ce qui s’est passé.',
  'problem.exchange/ctdc-synthetic': 'La ligne a été produite par un ordinateur et ne représente aucune personne. Elle ne peut être comptée comme un cas.',
  'problem.exchange/ctdc-merges': '{{field}} : le code {{code}} entre dans une colonne qui en réunit plusieurs ({{candidates}}) ; au retour, on ne saura plus lequel était visé.',
};
