import { describe, expect, it } from 'vitest';

import { testTexts } from '../../../../scripts/catalogueTests.js';
import { series } from '../sdg/series.data.js';
import { en } from './en.js';
import { statisticsCatalogue } from './index.js';

testTexts(statisticsCatalogue.texts);

describe('the words of statistics', () => {
  it('name every series that is given out', () => {
    const codes = Object.values(series).flatMap(({ counts, rates }) => [counts, rates]);
    for (const code of codes) expect(Object.keys(en)).toContain(`series.${code}`);
  });
});
