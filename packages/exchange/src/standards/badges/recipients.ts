import { check, problem, refused, type Problem, type Result } from '@ctip/core';
import * as z from 'zod';

import { parseJson } from '../../json/index.js';
import type { BadgeRecipient } from './badge.js';

const line = z.strictObject({
  id: z.string().min(1).max(200),
  identity: z.string().min(1).max(400),
  identityType: z.union([z.literal('emailAddress'), z.templateLiteral(['ext:', z.string()])]).optional(),
  salt: z.string().max(200).optional(),
});

/**
 * Reads whom badges are for, by the id of the certificate or accreditation: one line of JSON each. A record that stands there twice is refused:
 * which of two persons a badge is for is not guessed.
 */
export function recipientsIn(text: string, salt: (() => string) | undefined): Result<ReadonlyMap<string, BadgeRecipient>> {
  const found = new Map<string, BadgeRecipient>();
  const problems: Problem[] = [];
  for (const [index, one] of text.split('\n').entries()) {
    if (one.trim() === '') continue;
    const at = { line: index + 1 };
    const parsed = parseJson(one, { notices: false });
    const read = parsed.ok ? check(line, parsed.value) : parsed;
    if (!read.ok) problems.push(...read.problems.map((wrong) => ({ ...wrong, at: { ...wrong.at, ...at } })));
    else if (found.has(read.value.id)) problems.push(problem('exchange/badge-recipient-twice', '/id', { at }));
    else {
      const { id, identity, identityType = 'emailAddress', salt: own } = read.value;
      found.set(id, { identity, identityType, salt: own ?? salt?.() ?? '' });
    }
  }
  return problems.length > 0 ? refused(problems) : { ok: true, value: found };
}
