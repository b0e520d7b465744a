import { acts, codesOf, means, type Source } from '@ctip/core';

import type { Clause, Definition } from './definition.js';

const protocol: Source = {
  id: 'tip-protocol',
  title: 'Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children',
  publisher: 'United Nations, General Assembly resolution 55/25',
  asOf: '2000-11-15',
};

/** Read in a summary of the Convention, not in its own text: hence the weaker mark below. */
export const council: Source = {
  id: 'coe-2005',
  title: 'Council of Europe Convention on Action against Trafficking in Human Beings',
  publisher: 'Council of Europe; read in the Czech Yearbook of Public and Private International Law, volume 15, 2024',
  url: 'https://rozkotova.cld.bz/CYIL-vol-15-2024/104',
  asOf: '2005-05-16',
};

const article = (number: string): Clause => ({ article: number, source: protocol, mark: 'verified' });

/**
 * Article 3 of the Trafficking in Persons Protocol. The presumption of minority is not in the Protocol: it is taken from Article 10(3)
 * of the Council of Europe Convention, and a result that rests on it says so.
 *
 * @public
 */
export const palermoArticle3: Definition = {
  id: 'tip-protocol-3',
  version: '1',
  sources: [protocol, council],
  acts: codesOf(acts),
  means: codesOf(means),
  purposes: [
    'prostitution-of-others',
    'other-sexual-exploitation',
    'forced-labour-or-services',
    'slavery',
    'practices-similar-to-slavery',
    'servitude',
    'removal-of-organs',
  ],
  rules: {
    elements: article('3(a)'),
    consent: article('3(b)'),
    child: article('3(c)'),
    childAge: article('3(d)'),
    presumption: { article: '10(3)', source: council, mark: 'secondary' },
  },
};
