import type { Obligation } from '../obligation/types.js';
import { legislativeGuide, protocolText } from './sources.js';

/** Article 5: criminalisation. */
export const article5 = [
  {
    id: 'tip.5.1',
    instrument: 'tip-protocol',
    article: '5',
    paragraph: '1',
    bindingness: 'mandatory',
    qualifiers: ['when-committed-intentionally'],
    evidence: 'statute',
    predicate: {
      op: 'all',
      of: [
        { op: 'equals', fact: 'traffickingLaw', value: true },
        {
          op: 'any',
          of: [
            { op: 'equals', fact: 'coversActMeansPurpose', value: true },
            { op: 'equals', fact: 'coversActMeansPurpose', value: 'no-means-element', wider: true },
          ],
        },
        { op: 'custodial', fact: 'penaltyBasic' },
      ],
    },
    wordingVerified: true,
    sources: [protocolText, legislativeGuide],
    version: '1',
  },
  {
    id: 'tip.5.2.a',
    instrument: 'tip-protocol',
    article: '5',
    paragraph: '2(a)',
    bindingness: 'subject-to-domestic-law',
    qualifiers: ['basic-concepts-of-the-legal-system'],
    evidence: 'statute',
    predicate: { op: 'equals', fact: 'attempt', value: true, silence: 'proves-nothing' },
    wordingVerified: true,
    sources: [protocolText],
    version: '1',
  },
  {
    id: 'tip.5.2.b',
    instrument: 'tip-protocol',
    article: '5',
    paragraph: '2(b)',
    bindingness: 'mandatory',
    qualifiers: [],
    evidence: 'statute',
    predicate: { op: 'equals', fact: 'accomplice', value: true, silence: 'proves-nothing' },
    wordingVerified: true,
    sources: [protocolText],
    version: '1',
  },
  {
    id: 'tip.5.2.c',
    instrument: 'tip-protocol',
    article: '5',
    paragraph: '2(c)',
    bindingness: 'mandatory',
    qualifiers: [],
    evidence: 'statute',
    predicate: { op: 'equals', fact: 'organising', value: true, silence: 'proves-nothing' },
    wordingVerified: true,
    sources: [protocolText],
    version: '1',
  },
] as const satisfies readonly Obligation[];
