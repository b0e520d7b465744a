import { describe, expect, it } from 'vitest';

import { isReleased, readChange } from './changesets.mjs';

const known = ['@ctip/core', '@ctip/cube'];

describe('change files', () => {
  it('name packages and tell users something', () => {
    const text = "---\n'@ctip/core': minor\n\"@ctip/cube\": patch\n---\n\nCounts merge.\n";
    expect(readChange(text, known)).toEqual({ names: ['@ctip/core', '@ctip/cube'], faults: [] });
  });

  it.each([
    ['no front matter', 'Counts merge.', 'has no front matter'],
    ['an unknown package', "---\n'@ctip/nothing': minor\n---\n\nText.", 'no public package'],
    ['an unknown step', "---\n'@ctip/core': huge\n---\n\nText.", 'asks for huge'],
    ['a broken line', "---\n'@ctip/core' minor\n---\n\nText.", 'has a line that is not'],
    ['no text', "---\n'@ctip/core': minor\n---\n\n", 'tells users nothing'],
  ])('are refused with %s', (_what, text, fault) => {
    expect(readChange(text, known).faults.join('\n')).toContain(fault);
  });

  it('are needed until the change log has a heading for the version', () => {
    expect(isReleased('0.1.0', '# @ctip/core\n\n## 0.1.0\n\n- First.\n')).toBe(true);
    expect(isReleased('0.1.0', '# @ctip/core\n\n## 0.1.0-beta\n')).toBe(false);
  });
});
