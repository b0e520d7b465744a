import type { Source } from '../citation/index.js';

/** Sources that several code lists share. */
export const protocol: Source = {
  id: 'tip-protocol',
  title: 'Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children, Article 3',
  publisher: 'United Nations, General Assembly resolution 55/25',
  asOf: '2000-11-15',
};
export const htcds: Source = { id: 'htcds-2.0', title: 'Human Trafficking Case Data Standard 2.0', publisher: 'IOM' };
export const ctdc: Source = {
  id: 'ctdc-2024',
  title: 'The Global Synthetic Data Codebook, version 2',
  publisher: 'Counter Trafficking Data Collaborative',
  asOf: '2024-02',
};
export const glotip: Source = {
  id: 'glotip-2025',
  title: 'UNODC data portal, trafficking in persons',
  publisher: 'UNODC',
  asOf: '2025-04-14',
};
export const iccs: Source = {
  id: 'iccs-1.0',
  title: 'International Classification of Crime for Statistical Purposes, version 1.0',
  publisher: 'UNODC',
  asOf: '2015-03',
};
export const untoc: Source = {
  id: 'untoc',
  title: 'United Nations Convention against Transnational Organized Crime',
  publisher: 'United Nations, General Assembly resolution 55/25',
  asOf: '2000-11-15',
};
export const ours: Source = { id: 'ctip', title: 'CTIP', publisher: 'CTIP' };
export const primero: Source = { id: 'primero', title: 'Primero, code base and lookups', publisher: 'UNICEF and partners, primeroIMS/primero' };
export const fhirTask: Source = { id: 'fhir-task-status', title: 'FHIR R4B value set task-status', publisher: 'HL7', asOf: '4.3.0' };
export const dpv: Source = { id: 'dpv-2.3', title: 'Data Privacy Vocabulary 2.3', publisher: 'W3C Data Privacy Vocabularies and Controls Community Group' };
export const icmpdTrm: Source = { id: 'icmpd-trm-eu', title: 'Guidelines for the Development of a Transnational Referral Mechanism (TRM-EU)', publisher: 'ICMPD', asOf: '2010' };
/** Our own list: designed for the record, no outside scheme stands behind its codes. */
export const designed: Source = { id: 'ctip-designed', title: 'CTIP, lists designed for its records', publisher: 'CTIP' };
export const iloOperational: Source = { id: 'ilo-operational', title: 'Operational indicators of trafficking in human beings', publisher: 'ILO and European Commission', asOf: '2009' };
export const coeConvention: Source = { id: 'coe-197', title: 'Council of Europe Convention on Action against Trafficking in Human Beings, Article 13', publisher: 'Council of Europe', asOf: '2005' };
export const iomHandbook: Source = { id: 'iom-handbook-2007', title: 'The IOM Handbook on Direct Assistance for Victims of Trafficking', publisher: 'IOM', asOf: '2007' };
