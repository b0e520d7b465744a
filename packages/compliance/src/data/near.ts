import type { NearWords } from '../predicate/index.js';

/**
 * Words of laws that may reach the conduct of a Protocol word. They never satisfy; they only keep a missing word from being called
 * absent. States need not copy the words of Article 3 if they catch the same conduct.
 */
export const nearActs = {
  recruitment: ['enticement', 'employment-of-person', 'use', 'mediation'],
  transportation: ['import', 'export', 'deportation', 'diversion'],
  transfer: ['transportation', 'handing-over', 'deportation', 'diversion', 'sale'],
  harbouring: ['detention'],
  receipt: ['taking-delivery', 'purchase'],
} satisfies NearWords;

/** "Coercion" may reach force and its threat; fraud and deception lie close together. */
export const nearMeans = {
  'threat-of-force': ['other-coercion'],
  'use-of-force': ['other-coercion'],
  fraud: ['deception'],
  deception: ['fraud'],
} satisfies NearWords;

/** A wider word, or one reported without the wording of the law. */
export const nearPurposes = {
  'prostitution-of-others': ['prostitution', 'sexual-exploitation', 'other-sexual-exploitation', 'sexual-exploitation-of-women'],
  'other-sexual-exploitation': ['sexual-exploitation', 'sexual-exploitation-of-women'],
  'forced-labour-or-services': ['unpaid-labour', 'economic-exploitation'],
  servitude: ['domestic-servitude', 'servitude-not-verified'],
  slavery: ['hereditary-slavery'],
} satisfies NearWords;
