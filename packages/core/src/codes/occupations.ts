import { defineCodeList } from '../code-list/index.js';

/**
 * Unit groups of ISCO-08, the occupations that records of labour exploitation name most. Not the whole classification: the seventeen
 * whose number and label were seen together in public code, each read in one place. 5152 (domestic housekeepers) is left out, because
 * its label was seen and its number was not.
 *
 * Domestic work is coded by the employer (section T of {@link sectors}) or by the occupation (9111 here): the sector alone misses who is
 * sent by an agency.
 *
 * @public
 */
export const occupations = /* @__PURE__ */ defineCodeList({
  id: 'occupation',
  version: 'isco-08',
  sources: [{ id: 'isco-08', title: 'International Standard Classification of Occupations, 2008, unit groups as read in public code', publisher: 'International Labour Organization' }],
  codes: [
    { code: '5120', mark: 'secondary' },
    { code: '8322', mark: 'secondary' },
    { code: '9111', mark: 'secondary' },
    { code: '9112', mark: 'secondary' },
    { code: '9121', mark: 'secondary' },
    { code: '9122', mark: 'secondary' },
    { code: '9211', mark: 'secondary' },
    { code: '9212', mark: 'secondary' },
    { code: '9213', mark: 'secondary' },
    { code: '9215', mark: 'secondary' },
    { code: '9312', mark: 'secondary' },
    { code: '9313', mark: 'secondary' },
    { code: '9321', mark: 'secondary' },
    { code: '9329', mark: 'secondary' },
    { code: '9333', mark: 'secondary' },
    { code: '9412', mark: 'secondary' },
    { code: '9611', mark: 'secondary' },
  ],
});
