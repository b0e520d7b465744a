import type { en } from './en.js';

/** French words about evidence. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'problem.anonymisation/evidence-differs': '{{field}} : la preuve dit autre chose que ce qui a été constaté.',
  'problem.anonymisation/evidence-key': '{{field}} : la preuve a été modifiée, ou la clé n’est pas celle avec laquelle elle a été faite.',
  'problem.anonymisation/evidence-unkeyed': 'Les empreintes de la preuve sont sans clé. Qui connaît presque toutes les données pourrait deviner le reste par essais : donnez une clé, ou gardez la preuve à l’intérieur.',
  'problem.anonymisation/model-not-met': '{{field}} : un second comptage de la publication n’a pas confirmé ce modèle. Rien n’a été publié ; veuillez le signaler avec un exemple généré.',
  'attacker.prosecutor': 'quelqu’un qui sait qu’une certaine personne figure dans les données',
  'attacker.journalist': 'quelqu’un qui connaît une personne sans savoir si elle figure dans les données',
  'attacker.marketer': 'quelqu’un qui veut retrouver le plus de personnes possible',
  'attacker.presence': 'quelqu’un qui veut savoir si une personne figure dans les données',
  'attacker.attribute': 'quelqu’un qui connaît le groupe d’une personne et cherche la réponse sensible',
  'attacker.partial': 'quelqu’un qui connaît le groupe et une partie des réponses multiples d’une personne',
};
