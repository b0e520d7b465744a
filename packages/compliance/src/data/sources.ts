import type { Source } from '@ctip/core';

export const protocolText = {
  id: 'protocol-text',
  title: 'Protocol to Prevent, Suppress and Punish Trafficking in Persons (text)',
  publisher: 'OHCHR',
  url: 'https://www.ohchr.org/en/instruments-mechanisms/instruments/protocol-prevent-suppress-and-punish-trafficking-persons',
} satisfies Source;

export const modelLaw = {
  id: 'unodc-model-law',
  title: 'Model Law against Trafficking in Persons, introduction and commentary',
  publisher: 'UNODC',
  url: 'https://www.readkong.com/page/model-law-against-trafficking-in-persons-7021625',
  asOf: '2009',
} satisfies Source;

export const legislativeGuide = {
  id: 'unodc-legislative-guide',
  title: 'Legislative Guide for the Implementation of the Convention against Transnational Organized Crime',
  publisher: 'UNODC',
  url: 'https://docslib.org/doc/2948582/',
} satisfies Source;
