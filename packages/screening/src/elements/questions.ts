import type { Definition } from '../definition/index.js';
import type { Question } from './assessment.js';
import { decisive } from './decisive.js';
import type { Topic } from './element.js';
import type { Found } from './elements.js';
import type { Finding } from './reasons.js';

/** What to ask next: the topics that could still change the result, with their open items. */
export function questionsOf<A extends string, M extends string, P extends string>(
  definition: Definition<A, M, P>,
  { inputs }: Found,
  { age, facts, asks }: Finding,
  declinedAge: boolean,
): Question<A | M | P>[] {
  // Where the purpose is known, only its form is still open.
  const forms = facts.purpose === 'yes' ? (definition.rules.child?.purposes ?? []) : definition.purposes;
  const lists: Readonly<Record<Exclude<Topic, 'age'>, readonly (A | M | P)[]>> = { act: definition.acts, means: definition.means, purpose: forms };
  return decisive(age, facts, asks).map((topic) => {
    if (topic === 'age') return { topic, items: [], declined: declinedAge };
    const { whole, items, declined } = inputs[topic];
    const open = lists[topic].filter((item) => whole !== undefined || (items.get(item) ?? 'unknown') === 'unknown');
    return {
      topic,
      items: open.filter((item) => !declined.all && !declined.items.has(item)),
      declined: declined.all || open.some((item) => declined.items.has(item)),
    };
  });
}
