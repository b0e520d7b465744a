import type { Project } from '@ctip/core';

import type { IatiActivity } from './activity.js';

/** Namespace under which a project keeps what an activity says otherwise than our records. @public */
export const iatiNamespace = 'org.iatistandard';

/** A part of an activity. */
export type Section = keyof IatiActivity;

/** A part that our records say otherwise. */
export interface Kept {
  /** What the section was, and what our records said for it then; both as JSON text. */
  readonly was: string;
  readonly as: string;
}

/** What a project keeps of the activity that it was read from. */
export function keptOf({ extensions }: Project): Readonly<Record<string, Kept>> {
  const held: unknown = extensions && Object.hasOwn(extensions, iatiNamespace) ? extensions[iatiNamespace] : undefined;
  if (typeof held !== 'object' || held === null) return {};
  return Object.fromEntries(Object.entries(held as Record<string, Partial<Kept> | null>).filter((entry): entry is [string, Kept] => typeof entry[1]?.was === 'string' && typeof entry[1].as === 'string'));
}

/** A section as it was, where our records still say what they said then. */
export function backed<S extends Section>(section: S, now: IatiActivity, kept: Readonly<Record<string, Kept>>): IatiActivity[S] {
  const held = Object.hasOwn(kept, section) ? kept[section] : undefined;
  if (held?.as !== JSON.stringify(now[section])) return now[section];
  try {
    return JSON.parse(held.was) as IatiActivity[S];
  } catch {
    return now[section];
  }
}
