/**
 * Full Delphi assessments: all 67 items observed, a fifth of them open, on one core. Printed as assessments a second, and as a ratio to
 * `JSON.stringify` of the same observations in the same run.
 */
import { assess, iloDelphi, observe, unrecorded, type Observation } from '@ctip/screening';

const list = iloDelphi.adultLabour;
const kinds = ['yes', 'no', 'no', 'no', 'unknown'] as const;

/** A thousand different sets of observations; the same in every run. */
let seed = 1;
const next = (n: number): number => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
  return (seed >>> 8) % n;
};
const sets: readonly (readonly Observation[])[] = Array.from({ length: 1000 }, () => observe(Object.fromEntries(list.items.map(({ id }) => [id, kinds[next(kinds.length)] ?? 'no'])), unrecorded));
const settled = sets.map((set) => set.map((one) => (one.answer === 'unknown' ? { ...one, answer: 'no' as const } : one)));

/** By processor time, so that a busy machine does not tell another figure; the best of some rounds. */
function perSecond(work: (set: readonly Observation[]) => unknown, over: readonly (readonly Observation[])[], rounds: number): number {
  let best = 0;
  for (let round = 0; round < rounds; round += 1) {
    const start = process.cpuUsage();
    for (let again = 0; again < 5; again += 1) for (const set of over) work(set);
    const { user, system } = process.cpuUsage(start);
    best = Math.max(best, ((over.length * 5) / (user + system)) * 1_000_000);
  }
  return best;
}

const json = perSecond((set) => JSON.stringify(set), sets, 30);
for (const [name, over] of [['every item answered', settled], ['a fifth of the items open', sets]] as const) {
  const found = perSecond((set) => assess(list, set), over, 60);
  console.log(`${name}: ${String(Math.round(found))} assessments a second, ${(found / json).toFixed(1)} times JSON.stringify of the observations`);
}
