import type { en } from './en.js';

/** Mots français du rapport de conformité. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'option.report': 'écrire le rapport en JSON dans ce fichier',
  'conforming.title': 'Rapport de conformité',
  'conforming.about': 'Exécuté avec {{program}} sur {{node}}, le {{day}}. Les cas réussis sont comptés ; tous les autres sont énumérés.',
  'conforming.yes': 'Aucun cas n’a échoué : {{passed}} réussis, {{skipped}} omis.',
  'conforming.no': 'Non conforme : {{failed}} échecs, {{passed}} réussis, {{skipped}} omis.',
  'conforming.summary': 'Résultat par type',
  'conforming.kind': 'Type',
  'conforming.all': 'Total',
  'conforming.passed': 'Réussis',
  'conforming.failed': 'Échecs',
  'conforming.skipped': 'Omis',
  'conforming.none': 'Tous les cas ont réussi.',
  'conforming.differences': 'Cas qui n’ont pas réussi',
  'conforming.case': 'Cas',
  'conforming.outcome': 'Résultat',
  'conforming.note': 'Ce qui différait, ou la raison de l’omission',
  'conforming.files': 'Fichiers lus',
  'conforming.file': 'Fichier',
  'conforming.bytes': 'Octets',
};
