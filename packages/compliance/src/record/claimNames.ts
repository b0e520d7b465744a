import type { FactName } from '../facts/index.js';
import { isClaimObject } from './claim.js';
import { claimNames, isClaimName, kindOf } from './kinds.js';
import { paths } from './paths.data.js';
import type { Plain, Reading } from './reading.js';

/** Names of others for what is one fact, or a part of one, here. */
export function claimsByName(claims: Plain, pointer: string, reading: Reading): ReadonlyMap<FactName, { readonly given: unknown; readonly pointer: string }> {
  const found = new Map<FactName, { given: unknown; pointer: string }>();
  for (const [i, [key, given]] of Object.entries(claims).entries()) {
    const put = (name: FactName, value: unknown): void => void found.set(name, { given: value, pointer: `${pointer}/${name}` });
    const bare = isClaimObject(given) ? given['value'] : given;
    const withValue = (value: unknown): unknown => (isClaimObject(given) ? { ...given, value } : value);
    if (isClaimName(key)) put(key, given);
    else if (Object.hasOwn(paths, key)) put(paths[key] as FactName, Array.isArray(bare) && kindOf(paths[key] as FactName).is === 'truth' ? withValue(bare.length > 0) : given);
    else if (key === 'offence.penalty.maxYears') put('penaltyBasic', withValue(typeof bare === 'number' ? { maxYears: bare } : bare));
    else if (key === 'offence.penalty.maxMonths') put('penaltyBasic', withValue(typeof bare === 'number' ? { maxMonths: bare } : bare));
    else if (key === 'offence.exists' || key === 'offenceExists') {
      put('traffickingLaw', given);
      if (bare === true) {
        if (!Object.hasOwn(claims, 'coversActMeansPurpose')) put('coversActMeansPurpose', given);
        if (!['penaltyBasic', 'offence.penalty.maxYears', 'offence.penalty.maxMonths'].some((other) => Object.hasOwn(claims, other))) put('penaltyBasic', withValue({ custodial: 'imprisonment' }));
      }
    } else reading.wrong('unknown-claim', `${pointer}/#${String(i)}`, claimNames);
  }
  return found;
}
