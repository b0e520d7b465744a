import type { FederatedScheme } from '@ctip/anonymisation';
import { problem, refused, type Result } from '@ctip/core';

import type { Context } from '../../run/verb.js';
import { missing, written, type Done } from './done.js';
import { groupsKeyText, keyText } from './keyFiles.js';

const randomKey = (io: Context['io']): Uint8Array => (io.random ?? ((length: number) => crypto.getRandomValues(new Uint8Array(length))))(32);

/** A key by which families or persons are told apart: of all agencies where their numbers are shared, of one where they are not. */
async function groupsKey(own: FederatedScheme, context: Context): Promise<Result<Done>> {
  const { option, io, words } = context;
  const agency = option('agency');
  if (agency === undefined) return missing('agency');
  if (!own.agencies.includes(agency)) return refused([problem('cli/federate-agency', '', { params: { option: '--agency', allowed: own.agencies } })]);
  if (own.groups === undefined) return refused([problem('cli/federate-groups-none', '', { params: { option: '--for-groups', other: '--groups-are' } })]);
  const agencies = own.groups === 'shared' ? own.agencies : [agency];
  return written(context, groupsKeyText(agencies, randomKey(io)), { value: { agencies }, lines: () => [words.t(own.groups === 'shared' ? 'federate.groups-key' : 'federate.groups-key-own', { agencies: words.list(agencies.map(words.isolate)) })] });
}

/** A key that two agencies share, or, with `--for-groups`, that of {@link groupsKey}. */
export async function key(own: FederatedScheme, context: Context): Promise<Result<Done>> {
  const { option, flag, io, words } = context;
  const [agency, other] = [option('agency'), option('with')];
  if (flag('for-groups')) return groupsKey(own, context);
  if (agency === undefined || other === undefined) return missing(...(agency === undefined ? ['agency'] : []), ...(other === undefined ? ['with'] : []));
  if (agency === other || ![agency, other].every((name) => own.agencies.includes(name))) return refused([problem('cli/federate-agency', '', { params: { option: '--agency, --with', allowed: own.agencies } })]);
  return written(context, keyText([agency, other], randomKey(io)), { value: { agencies: [agency, other] }, lines: () => [words.t('federate.key', { agency: words.isolate(agency), other: words.isolate(other) })] });
}
