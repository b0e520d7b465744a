/** One count that is expected, under the name that the file gives it. */
export interface Expectation {
  readonly name: string;
  readonly value: number | string;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names of a list's members: what the list is about, and which member. */
function memberName(list: string, member: Json): string | undefined {
  const text = (key: string): string | undefined => (typeof member[key] === 'string' ? member[key] : undefined);
  const [indicator, dimension] = [text('indicator'), text('dimension')];
  if (indicator !== undefined && dimension !== undefined) return `cut.${indicator}.${dimension}`;
  const iso3 = text('iso3') ?? text('country');
  if (iso3 !== undefined) return `country.${iso3}`;
  const id = text('id') ?? text('code') ?? text('name');
  return id === undefined ? undefined : `${/^defect/iu.test(list) ? 'defects' : list}.${id}`;
}

/** Parts of a description that describe and count nothing. */
const describing = new Set(['workbook', 'file', 'data', 'path', 'source', 'note', 'notes', 'columns', 'earlierRelease', 'defectsInRelease2023', 'questionnaire', 'collection', 'definitions', 'preambleRows', 'share', 'minimumPublished', 'zeros']);

function* walk(value: unknown, path: string): Generator<Expectation> {
  if (typeof value === 'number') yield { name: path, value };
  else if (typeof value === 'string' && /(?:^|\.)(?:dated|edition)$/u.test(path)) yield { name: path, value };
  else if (Array.isArray(value)) {
    for (const [index, member] of value.entries()) {
      if (!isObject(member)) {
        yield* walk(member, `${path}.${String(index)}`);
        continue;
      }
      const name = memberName(path.split('.').at(-1) ?? '', member);
      if (name === undefined) continue;
      const counts = Object.entries(member).filter(([, count]) => typeof count === 'number');
      // A member with one count is that count; a country has several.
      for (const [key, count] of counts) {
        const isOnly = counts.length === 1 && !name.startsWith('country.');
        yield { name: isOnly || (key === 'rows' && !name.startsWith('country.')) ? name : `${name}.${key}`, value: count as number };
      }
    }
  } else if (isObject(value)) {
    for (const [key, inner] of Object.entries(value)) {
      if (describing.has(key)) continue;
      const name = /^defects/iu.test(key) ? 'defects' : key;
      yield* walk(inner, path === '' || path === 'expected' ? name : `${path}.${name}`);
    }
  }
}

/** Every count of a file of expected counts, whatever its shape: flat, nested, or lists of members with names. */
export function expectationsOf(file: unknown): Expectation[] {
  const inner = isObject(file) && isObject(file['expected']) ? file['expected'] : file;
  return [...walk(inner, '')];
}

/** The workbook that a file of expected counts names, relative to it. */
export function workbookOf(file: unknown): string | undefined {
  if (!isObject(file)) return undefined;
  for (const key of ['workbook', 'file', 'data', 'path']) {
    const name = file[key];
    if (typeof name === 'string' && name.toLowerCase().endsWith('.xlsx') && !/^[a-z]+:/iu.test(name)) return name;
  }
  return undefined;
}
