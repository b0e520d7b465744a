import { readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

import { hardToSeeAdult, hardToSeeChild, icls2018, iloDelphi, iloEleven, unodcLeaflet, type Instrument } from './index.js';

const page = readFileSync(new URL('../../../../docs/screening/instruments.md', import.meta.url), 'utf8').replaceAll(/\n> /gu, ' ');
const marked = ({ items }: Instrument, mark: string): string => String(items.filter((item) => item.mark === mark).length);

it('the limits boxes count as the data do', () => {
  const { adultLabour, childLabour } = iloDelphi;
  const said = [
    `${String(adultLabour.items.length)} items for adults, ${String(childLabour.items.length)} for children`,
    `${marked(adultLabour, 'verified')} are verified`,
    `${marked(adultLabour, 'conflicting')} conflict`,
    `${marked(adultLabour, 'secondary')} come from one secondary source; all ${marked(childLabour, 'secondary')} of children`,
    `${String(iloEleven.items.length)} items, all verified`,
    `Adults: ${String(hardToSeeAdult.items.length)} items`,
    `${marked(hardToSeeChild, 'verified')} are verified and ${marked(hardToSeeChild, 'single-source')} come from one source`,
    `${String(icls2018.items.filter(({ dimension, whole }) => dimension === 'involuntary' && !whole).length)} circumstances`,
    `${String(unodcLeaflet.items.length)} items in six lists: ${marked(unodcLeaflet, 'verified')} verified, ${marked(unodcLeaflet, 'single-source')} from one copy, ${marked(unodcLeaflet, 'unverified')} in no copy`,
  ];
  for (const words of said) expect(page).toContain(words);
});
