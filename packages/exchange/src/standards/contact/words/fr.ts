import type { en } from './en.js';

/** French words for address cards and calendars. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'problem.exchange/jcard-shape': 'Ce n’est pas une carte de contact : une jCard s’écrit ["vcard", [[name, parameters, type, value], …]].',
  'problem.exchange/jcard-version': 'La carte n’indique pas la version {{allowed}} ; aucune autre n’est lue.',
  'problem.exchange/jcard-ambiguous': 'La carte nomme la personne plusieurs fois, en {{candidates}} ; on ne peut savoir quel nom est visé. N’en laissez qu’un.',
  'problem.exchange/calendar-syntax': 'Cette ligne n’appartient pas à un calendrier, ou ferme ce qui n’a pas été ouvert.',
  'problem.exchange/calendar-version': 'Le calendrier n’indique pas la version {{allowed}} ; aucune autre n’est lue.',
  'problem.exchange/calendar-time': 'L’heure ou la date manque, n’existe pas, finit avant de commencer, ou est donnée en heure locale. Écrivez un jour, ou un instant en UTC.',
  'problem.exchange/calendar-text': 'Le texte manque ou contient un caractère qu’un calendrier ne peut contenir.',
  'problem.exchange/calendar-status': 'Une entrée de ce genre n’a pas cet état.',
  'problem.exchange/calendar-twice': 'Ceci figure deux fois, alors qu’une seule est permise.',
  'problem.exchange/calendar-passed-over': 'Cette partie du calendrier n’a pas de place ici ; elle n’a pas été lue.',
  'problem.exchange/no-deadline': 'Un enregistrement de ce genre n’a pas d’échéance. Ceux qui en ont une : {{allowed}}.',
};
