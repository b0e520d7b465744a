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

export const e4jModule8 = {
  id: 'unodc-e4j-tip-8',
  title: 'E4J Module 8: Protection under the Protocol against Trafficking in Persons',
  publisher: 'UNODC',
  url: 'https://unodc.org/e4j/ar/tip-and-som/module-8/key-issues/protection-under-the-protocol-against-trafficking-in-persons.html',
} satisfies Source;

export const annotatedGuide = {
  id: 'annotated-guide',
  title: 'Annotated Guide to the Complete UN Trafficking Protocol',
  publisher: 'Global Rights',
  url: 'https://paperzz.com/doc/8254447/annotated-guide-to-the-trafficking-protocol',
} satisfies Source;

export const baliRoadmap = {
  id: 'bali-process-11',
  title: 'Bali Process RSO roadmap: Protocol Article 11',
  publisher: 'Bali Process',
  url: 'https://www.baliprocess-rso-roadmap.net/article/article-11-4/',
} satisfies Source;

export const conventionText = {
  id: 'convention-text',
  title: 'UN Convention against Transnational Organized Crime (text and protocols)',
  publisher: 'UNODC',
  url: 'https://www.unodc.org/unodc/en/organized-crime/intro/UNTOC.html',
} satisfies Source;

export const conventionTextKenya = {
  id: 'convention-text-kenya-law',
  title: 'UN Convention against Transnational Organized Crime (text)',
  publisher: 'Kenya Law treaty database',
  url: 'http://kenyalaw.org/treaties/treaties/142/',
} satisfies Source;
