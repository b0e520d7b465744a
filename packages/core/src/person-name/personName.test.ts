import { describe, expect, it } from 'vitest';

import { check, fullName, nameParts, personName } from '../index.js';
import { isPure } from '../check/pure.js';

describe('a name of a person', () => {
  it('needs no part, and keeps every part that there is', () => {
    const whole = { full: 'أم كلثوم بنت يوسف حداد', latin: 'UMM KULTHUM HADDAD', ...Object.fromEntries(nameParts.map((part) => [part, 'يوسف'])) };
    const result = check(personName(), whole);
    expect(result.ok && result.value).toBe(whole);
    expect(check(personName(), { full: 'Genet' }).ok).toBe(true);
  });

  it.each(nameParts)('says why there is no %s', (part) => {
    expect(check(personName(), { full: 'Nour', [part]: { absent: 'declined' } }).ok).toBe(true);
    expect(check(personName(), { full: 'Nour', [part]: '' }).ok).toBe(false);
    expect(check(personName(), { full: 'Nour', [part]: null }).ok).toBe(false);
  });

  it('refuses parts that it does not know, without repeating them', () => {
    const result = check(personName(), { full: 'Nour', tribe: 'Secret' });
    expect(result).toEqual({ ok: false, problems: [{ code: 'core/unknown-key', pointer: '/#2', severity: 'error' }] });
  });

  it('is put together from known parts alone', () => {
    expect(fullName({})).toBe('');
    expect(fullName({ nisba: 'الحلبي', given: 'ليلى', father: { absent: 'withheld' }, kunya: 'أم محمد' })).toBe('أم محمد ليلى الحلبي');
  });

  it('only looks, so that checking stays quick', () => expect(isPure(personName())).toBe(true));
});
