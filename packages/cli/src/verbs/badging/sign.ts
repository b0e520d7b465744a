import { ok, placed, problem, refused, type Problem, type Result } from '@ctip/core';
import { badgeSigner, checkBadge, publicKeySet, readBadge, signBadge, type KeyRing } from '@ctip/exchange';

/** A badge that was signed: the token is for its holder, the fingerprint for the register. */
export interface BadgeMade {
  readonly id: string;
  readonly token: string;
  readonly credentialSha256: string;
}

/**
 * Signs the credentials that `ctip convert --to open-badges` wrote, one a line: all of them or none. Each is checked before it is given out, as
 * whoever is shown it would.
 */
export async function signedBadges(content: Uint8Array, ring: KeyRing, issuer: string, now: number): Promise<Result<readonly BadgeMade[]>> {
  const sign = badgeSigner(ring, now);
  if (!sign.ok) return sign;
  const { party } = publicKeySet(ring);
  const [made, problems]: [BadgeMade[], Problem[]] = [[], []];
  for (const [index, line] of new TextDecoder().decode(content).split('\n').entries()) {
    if (line.trim() === '') continue;
    const at = { line: index + 1 };
    const read = readBadge(new TextEncoder().encode(line));
    if (!read.ok) problems.push(...read.problems.map((one) => placed({ ...one, at: {} }, at)));
    else if (read.value.issuer.id !== issuer) problems.push(problem('cli/badge-issuer', '/issuer/id', { at }));
    else {
      const { token, credentialSha256 } = await signBadge(read.value, sign.value);
      const checked = await checkBadge(token, { ring, issuers: [{ id: issuer, party }], now });
      if (checked.ok) made.push({ id: read.value.id, token, credentialSha256 });
      else problems.push(...checked.problems.map((one) => placed(one, at)));
    }
  }
  return problems.length > 0 ? refused(problems) : ok(made);
}
