import { describe, expect, it } from 'vitest';

import { leavesOf, Victim } from '../../index.js';
import { changed, faults } from '../faults.fixture.js';

describe('a victim', () => {
  const victim = {
    schema: 'ctip.victim/2',
    id: 'v-1',
    names: [{ use: 'own', name: { full: 'ليلى' } }],
    dateOfBirth: { calendar: 'islamic-umalqura', date: '1420-05' },
    documents: [],
    contacts: { absent: 'declined' },
    languages: ['ar'],
    interpreter: { needed: true, language: 'ar', sexPreferred: 'woman' },
    workerSexPreferred: 'woman',
  };
  const contact = { channel: 'phone', value: '0', safeToContact: false, mayLeaveMessage: false, language: 'ar', times: [], checkedOn: { absent: 'unknown' } };

  it.each<[string, Record<string, unknown>, string[]]>([
    ['who nobody may call', {}, []],
    ['with a contact', { contacts: [contact] }, []],
    ['with an empty list of contacts', { contacts: [] }, ['core/too-few /contacts']],
    ['with a contact of which nobody said whether it is safe', { contacts: [{ ...contact, safeToContact: undefined }] }, ['core/required /contacts/0/safeToContact']],
    ['with a channel of our own making', { contacts: [{ ...contact, channel: 'fax' }] }, ['core/not-in-list /contacts/0/channel']],
    ['without a name', { names: [{ use: 'own', name: { absent: 'declined' } }] }, []],
    ['with parts and no whole', { names: [{ use: 'own', name: { given: 'ليلى' } }] }, ['core/required /names/0/name/full']],
    ['without interpreter, in a language', { 'interpreter.needed': false }, ['core/not-expected-here /interpreter/language']],
    ['of whom nobody said whether an interpreter is needed', { 'interpreter.needed': { absent: 'not-asked' } }, []],
  ])('%s', (_name, changes, expected) => expect(faults(Victim, changed(victim, changes))).toEqual(expected));

  it('has no leaf for facts of exploitation', () => {
    expect(leavesOf(Victim).filter(({ meta }) => meta.privacy === 'special')).toEqual([]);
  });
});
