import type { en } from './en.js';

/** French words of the fields and codes of this group of records. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  'field.observation.indicator': 'indicateur',
  'field.observation.area': 'pays ou zone',
  'field.observation.period': 'période',
  'field.observation.unit': 'unité de compte',
  'field.observation.sex': 'sexe des personnes comptées',
  'field.observation.ageGroup': 'groupe d’âge des personnes comptées',
  'field.observation.form': 'forme d’exploitation comptée',
  'field.observation.low': 'borne inférieure',
  'field.observation.high': 'borne supérieure',
  'field.observation.denominator': 'population (dénominateur)',
  'field.observation.per': 'taux pour',
  'field.observation.denominatorYear': 'année du dénominateur',
  'field.observation.asOf': 'situation au',
};
