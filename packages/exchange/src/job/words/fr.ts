import type { en } from './en.js';

/** Mots français des travaux en masse. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'problem.exchange/job-none': 'Ce dossier ne contient aucun travail à poursuivre.',
  'problem.exchange/job-checkpoint': 'Le point de reprise de ce travail est abîmé ou vient d’un autre programme. Recommencez dans un nouveau dossier.',
  'problem.exchange/job-input-changed': 'Le fichier {{file}} n’est plus celui avec lequel le travail a commencé. Recommencez dans un nouveau dossier.',
  'problem.exchange/job-settings-changed': 'L’enregistrement, les fichiers ou la façon de les lire ne sont pas ceux du début du travail. Recommencez dans un nouveau dossier, ou poursuivez à l’identique.',
  'problem.exchange/job-versions-changed': 'Le travail a commencé avec une autre version. Recommencez dans un nouveau dossier, ou poursuivez avec la même version.',
  'problem.exchange/job-output-changed': 'Ce que le travail avait écrit ({{output}}) a été modifié ou a disparu. Recommencez dans un nouveau dossier.',
  'problem.exchange/job-store-unknown': 'On ignore si les enregistrements ont été reçus ; tentatives restées sans réponse : {{attempts}}. Le travail peut reprendre plus tard ; rien ne sera stocké deux fois.',
  'problem.exchange/job-store-refused': 'Les enregistrements ont été refusés par la destination. Le travail s’est arrêté avant eux et peut reprendre plus tard.',
};
