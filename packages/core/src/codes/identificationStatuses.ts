import { defineCodeList } from '../code-list/index.js';
import { htcds } from './sources.js';

/**
 * Where the identification of a person stands. Each is the decision of a named human authority; no function of this library sets one.
 *
 * @public
 */
export const identificationStatuses = /* @__PURE__ */ defineCodeList({
  id: 'identification-status',
  version: '1',
  sources: [htcds],
  codes: [
    { code: 'presumed', outside: { htcds: 'PossibleVictimOfTrafficking' } },
    { code: 'identified', outside: { htcds: 'ActualVictimOfTrafficking' } },
    { code: 'not-identified', outside: { htcds: 'NotAVictimOfTrafficking' } },
  ],
});
