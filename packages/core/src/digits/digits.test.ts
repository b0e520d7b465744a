import { describe, expect, it } from 'vitest';

import { latinDigits, readDigits } from './index.js';

/** A second way: the platform writes the numbers 0 to 9 in each of its numbering systems that are plain digits. */
const systems = Intl.supportedValuesOf('numberingSystem').filter((system) => /^\p{Nd}$/u.test(new Intl.NumberFormat(`en-u-nu-${system}`).format(7)));

describe('digits', () => {
  it.each(systems)('of %s are read as 0 to 9', (system) => {
    const format = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false });
    for (let digit = 0; digit <= 9; digit += 1) expect(latinDigits(format.format(digit))).toBe(String(digit));
  });

  it('knows many systems', () => expect(systems.length).toBeGreaterThan(40));

  it('leaves all else as it is', () => expect(latinDigits('رقم ٧: A½²Ⅷ')).toBe('رقم 7: A½²Ⅷ'));

  it('refuses a mixture', () => {
    expect(readDigits('١2').ok).toBe(false);
    expect(readDigits('١۲').ok).toBe(false);
    expect(readDigits('none').ok).toBe(true);
  });
});
