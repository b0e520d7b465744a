/** Memory while NDJSON streams: a generated stream ten times as long needs no more than a short one. Both figures and their ratio. */
import { Case } from '@ctip/core';
import { read } from '@ctip/exchange';
import { nation } from '@ctip/testing';

const block = Buffer.from([...nation({ seed: 1, cases: 2000 })].map((history) => `${JSON.stringify(history.case)}\n`).join(''));

/** Highest resident memory, in MiB, while that many mebibytes of records are read. */
async function peak(mebibytes: number): Promise<number> {
  const pieces = function* (): Generator<Uint8Array> {
    for (let left = mebibytes * 2 ** 20; left > 0; left -= block.length) yield block;
  };
  let [highest, seen] = [0, 0];
  for await (const item of read(pieces(), { as: Case, format: 'ndjson' })) {
    if (!item.ok) throw new Error('a valid record was refused');
    seen += 1;
    if (seen % 5000 === 0) highest = Math.max(highest, process.memoryUsage.rss() / 2 ** 20);
  }
  return highest;
}

// The platform lets its heap grow to a size that suits it before it cleans up; the comparison begins after that.
await peak(300);
const [small, large] = [80, 800];
const [short, long] = [await peak(small), await peak(large)];
console.log(
  `peak memory: ${short.toFixed(0)} MiB over ${String(small)} MiB of records, ${long.toFixed(0)} MiB over ${String(large)} MiB; ratio ${(long / short).toFixed(2)} (goal: 1.1 or less)`,
);
