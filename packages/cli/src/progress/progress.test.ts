import { describe, expect, it } from 'vitest';

import { progress } from './index.js';

function screen(terminal: boolean): { readonly text: () => string; readonly tick: (ms: number) => void; readonly io: Parameters<typeof progress>[0] } {
  let text = '';
  let now = 0;
  return { text: () => text, tick: (ms) => (now += ms), io: { terminal, err: (part) => (text += part), clock: () => now } };
}

describe('progress', () => {
  it('is silent where nobody looks', () => {
    const { io, text, tick } = screen(false);
    const line = progress(io, String);
    tick(1000);
    line.at(5);
    line.end();
    expect(text()).toBe('');
  });

  it('draws counts and rate, not too often, and cleans up', () => {
    const { io, text, tick } = screen(true);
    const line = progress(io, (done, rate) => `${String(done)} @ ${String(rate)}`);
    line.at(1);
    tick(1000);
    line.at(500);
    line.at(501);
    tick(1000);
    line.at(3000);
    line.end();
    expect(text()).toBe('\r\u001B[2K500 @ 500\r\u001B[2K3000 @ 1500\r\u001B[2K');
  });
});
