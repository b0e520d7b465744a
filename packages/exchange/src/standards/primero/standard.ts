import { ok, Victim } from '@ctip/core';

import { dropped, personOf, versionOf, type Standard } from '../mapping/index.js';
import { primeroVersion } from './primero.js';
import { toPrimeroCase } from './toPrimeroCase.js';

/**
 * Primero in the conversion: the fields of one case a line, as its interface takes them under `data`. Who the person is stays here: a file says
 * to nobody who may know.
 */
export const primeroStandard: Standard = {
  id: 'primero',
  versions: [primeroVersion],
  subject: 'persons',
  writer(options) {
    const asked = versionOf(options, [primeroVersion], primeroVersion);
    if (!asked.ok) return asked;
    return ok({
      write: (records) => {
        const person = personOf(records);
        if (!person.ok) return person;
        const { case: file, victim } = person.value;
        const { value, losses } = toPrimeroCase(file);
        return ok({ text: `${JSON.stringify({ data: value })}\n`, losses: [...losses, ...(victim ? dropped(Victim, victim, ['/schema', '/id'], '/victim') : [])] });
      },
    });
  },
};
