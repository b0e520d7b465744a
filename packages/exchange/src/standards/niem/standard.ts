import { ok } from '@ctip/core';

import { personOf, versionOf, type Standard } from '../mapping/index.js';
import { niemVersion } from './niem.js';
import { toNiem } from './toNiem.js';

/** NIEM in the conversion: the codes of one case a line, without any identity. What is read from NIEM makes no case, so it is written alone. */
export const niemStandard: Standard = {
  id: 'niem',
  versions: [niemVersion],
  subject: 'persons',
  writer(options) {
    const asked = versionOf(options, [niemVersion], niemVersion);
    if (!asked.ok) return asked;
    return ok({
      write: (records) => {
        const person = personOf(records);
        if (!person.ok) return person;
        const { value, losses } = toNiem(person.value.case);
        return ok({ text: `${JSON.stringify(value)}\n`, losses });
      },
    });
  },
};
