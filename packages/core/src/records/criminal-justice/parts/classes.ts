import { classed, type ClassedLeaf } from '../../../record/index.js';

/** How the file is run: ids, agencies, states. */
export const file: ClassedLeaf = /* @__PURE__ */ classed({
  privacy: 'internal',
  subject: 'nobody',
  purposes: ['criminal-justice', 'administration'],
  retention: 'criminal-file',
});

/** Days of the proceedings: together with others they lead to the people. */
export const day: ClassedLeaf = /* @__PURE__ */ classed({
  privacy: 'quasi',
  subject: 'suspect',
  purposes: ['criminal-justice', 'statistics'],
  retention: 'criminal-file',
});

/** What somebody is accused of and what became of it: offence data, sensitive nearly everywhere. */
export const offending: ClassedLeaf = /* @__PURE__ */ classed({
  privacy: 'special',
  subject: 'suspect',
  purposes: ['criminal-justice', 'statistics', 'research'],
  retention: 'criminal-file',
});

/** What the proceedings do for or with a victim or witness. */
export const ofVictim: ClassedLeaf = /* @__PURE__ */ classed({
  privacy: 'special',
  subject: 'victim',
  purposes: ['criminal-justice', 'protection'],
  retention: 'criminal-file',
});

/** Text about people: it may name anybody. */
export const told: ClassedLeaf = /* @__PURE__ */ classed({
  privacy: 'direct',
  subject: 'suspect',
  purposes: ['criminal-justice'],
  retention: 'criminal-file',
});

/** Sums of money of a person. */
export const worth: ClassedLeaf = /* @__PURE__ */ classed({
  privacy: 'quasi',
  subject: 'suspect',
  purposes: ['criminal-justice', 'statistics'],
  retention: 'criminal-file',
});
