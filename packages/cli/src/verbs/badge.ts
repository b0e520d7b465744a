import { problem } from '@ctip/core';
import { checkBadge, isBadgeOf, publicKeySet, writeWhole, type KeyRing } from '@ctip/exchange';

import type { ExitCode } from '../run/io.js';
import type { Context, Verb } from '../run/verb.js';
import { signedBadges } from './badging/sign.js';
import { codeFor, wholeInput } from './input.js';
import { folderOf, ringIn } from './sealing/keyFolder.js';

const actions = ['sign', 'check'] as const;

async function sign(content: Uint8Array, ring: KeyRing, now: number, { option, refuse, say, words }: Context): Promise<ExitCode> {
  const [issuer = '', out] = [option('issuer'), option('out')];
  if (out === undefined) return refuse([problem('cli/option-missing', '', { params: { option: '--out' } })], 2);
  const made = await signedBadges(content, ring, issuer, now);
  if (!made.ok) return refuse(made.problems, codeFor(made.problems));
  const written = await writeWhole(out, made.value.map((badge) => `${JSON.stringify(badge)}\n`));
  if (!written.ok) return refuse(written.problems, codeFor(written.problems));
  say({ signed: made.value.length, register: made.value.map(({ id, credentialSha256 }) => ({ id, credentialSha256 })) }, () => [words.t('badge.signed', { count: made.value.length }), words.t('badge.register')]);
  return 0;
}

async function checked(content: Uint8Array, ring: KeyRing, now: number, context: Context): Promise<ExitCode> {
  const { option, refuse, say, words } = context;
  const [issuer = '', holder, registered] = [option('issuer'), option('holder'), option('registered')];
  // The address of a person is read from a file: what is typed in a shell is kept and shown to others.
  const shown = holder === undefined ? undefined : await wholeInput(holder, context, 1 << 12);
  if (shown?.ok === false) return refuse(shown.problems, codeFor(shown.problems));
  const badge = await checkBadge(new TextDecoder().decode(content).trim(), { ring, issuers: [{ id: issuer, party: option('party') ?? publicKeySet(ring).party }], now, ...(registered !== undefined && { registered: registered.toLowerCase() }) });
  if (!badge.ok) return refuse(badge.problems, 1);
  const { credential, validity, credentialSha256, party } = badge.value;
  const isHolders = shown && isBadgeOf(credential, new TextDecoder().decode(shown.value).trim());
  const { id, name, validFrom, validUntil } = credential;
  say({ id, name, party, validity, validFrom, ...(validUntil !== undefined && { validUntil }), credentialSha256, ...(isHolders !== undefined && { isHolders }) }, () => [
    words.t('badge.holds', { name: words.isolate(name), issuer: words.isolate(credential.issuer.name), party: words.isolate(party) }),
    words.t(validity === 'valid' && validUntil === undefined ? 'badge.valid-open' : `badge.${validity}`, { from: words.isolate(validFrom.slice(0, 10)), until: words.isolate(validUntil?.slice(0, 10) ?? '') }),
    ...(isHolders === undefined ? [words.t('badge.holder-unknown')] : [words.t(isHolders ? 'badge.holder' : 'badge.holder-other')]),
    words.t('badge.ask', { id: words.isolate(id), fingerprint: words.isolate(credentialSha256) }),
  ]);
  return validity === 'valid' && isHolders !== false ? 0 : 1;
}

/** Signs the credentials that a conversion wrote, or checks a badge that somebody shows. */
export const badge: Verb = {
  name: 'badge',
  operands: { shown: `${actions.join('|')} FILE`, least: 2, most: 2, filesFrom: 1 },
  options: {
    keys: { type: 'string', value: 'FOLDER', path: 'kept' },
    issuer: { type: 'string', value: 'ADDRESS', help: { ar: 'العنوان الذي تصدر به الجهة شاراتها: https://… أو did:…', en: 'address under which the body issues badges: https://… or did:…', fr: 'adresse sous laquelle l’organisme délivre ses badges : https://… ou did:…' } },
    party: { type: 'string', value: 'ID', help: { ar: 'check: الشريك الذي يصدر بهذا العنوان؛ جهتك ما لم يُذكر', en: 'check: the partner who issues under that address; your own body unless told', fr: 'check : le partenaire qui délivre sous cette adresse ; votre organisme sauf indication' } },
    holder: { type: 'string', value: 'FILE', path: 'read', help: { ar: 'check: ملف فيه العنوان الذي أثبت حامل الشارة أنه له', en: 'check: file with the address that the holder proved to be theirs', fr: 'check : fichier contenant l’adresse dont le porteur a prouvé qu’elle est la sienne' } },
    registered: { type: 'string', value: 'SHA256', help: { ar: 'check: البصمة المحفوظة لهذه الشارة في السجل', en: 'check: fingerprint that the register keeps of this badge', fr: 'check : empreinte que le registre conserve de ce badge' } },
    out: { type: 'string', value: 'FILE', path: 'written', help: { ar: 'sign: كتابة الشارات الموقَّعة في هذا الملف، شارة في كل سطر', en: 'sign: write the signed badges to this file, one a line', fr: 'sign : écrire les badges signés dans ce fichier, un par ligne' } },
  },
  async run(context) {
    const { operands, option, refuse } = context;
    const [name, path = ''] = operands;
    const action = actions.find((one) => one === name);
    if (action === undefined) return refuse([problem('cli/badge-action', '', { params: { allowed: actions } })], 2);
    const missing = (['keys', 'issuer'] as const).filter((one) => option(one) === undefined);
    if (missing.length > 0) return refuse(missing.map((one) => problem('cli/option-missing', '', { params: { option: `--${one}` } })), 2);
    const folder = folderOf(context);
    if (!folder.ok) return refuse(folder.problems, 2);
    const content = await wholeInput(path, context);
    if (!content.ok) return refuse(content.problems, codeFor(content.problems));
    const ring = await ringIn(folder.value);
    if (!ring.ok) return refuse(ring.problems, codeFor(ring.problems));
    return (action === 'sign' ? sign : checked)(content.value, ring.value, folder.value.now, context);
  },
};
