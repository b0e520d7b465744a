import { SaxesParser, type SaxesTagPlain } from 'saxes';

import { fail } from './fail.js';

/** What a reader of XML does with what it meets. */
export interface XmlHandler {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Characters between two tags, or inside of one: a cell holds 32,767. Beyond them the parser would hold what no reader wants. */
const longestText = 2 ** 20;

/** Characters that are given to the parser at once. */
const step = 2 ** 16;

/** Namespaces of the format, in its two forms; a part may also do without. */
const ours: ReadonlySet<string> = new Set([
  '',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.openxmlformats.org/package/2006/relationships',
  'http://schemas.openxmlformats.org/package/2006/content-types',
]);

/** What prefixes stand for, and the local parts of names under them; `null` for a name of another vocabulary. */
interface Bindings {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly locals: Map<string, string | null>;
}

/** What the prefixes of names stand for, from where they are declared to the end of that element. */
class Prefixes {
  #now: Bindings = { prefixes: new Map([['', '']]), locals: new Map() };
  #before: { readonly depth: number; readonly bindings: Bindings }[] = [];

  open(depth: number, attributes: Readonly<Record<string, string>>): void {
    let made: Map<string, string> | undefined;
    for (const name in attributes) {
      if (!name.startsWith('xmlns') || (name.length > 5 && name[5] !== ':')) continue;
      made ??= new Map(this.#now.prefixes);
      made.set(name.slice(6), attributes[name] ?? '');
    }
    if (!made) return;
    this.#before.push({ depth, bindings: this.#now });
    this.#now = { prefixes: made, locals: new Map() };
  }

  /** Local part of a name of the format, whose prefixes are a writer's choice; `null` for a name of another vocabulary. */
  local(name: string): string | null {
    const { prefixes, locals } = this.#now;
    let found = locals.get(name);
    if (found !== undefined) return found;
    const colon = name.indexOf(':');
    found = ours.has(prefixes.get(colon < 0 ? '' : name.slice(0, colon)) ?? name) ? name.slice(colon + 1) : null;
    // A hostile part may have a name of its own for every element.
    if (locals.size < mostNames) locals.set(name, found);
    return found;
  }

  close(depth: number): void {
    const last = this.#before.at(-1);
    if (last?.depth !== depth) return;
    this.#now = last.bindings;
    this.#before.pop();
  }
}

/** Names that are remembered. */
const mostNames = 1000;

/**
 * Reads one XML part as a stream: elements of the format's own vocabulary, and nothing inside of any other. Declarations of documents and entities are refused, nothing is ever resolved, nesting is limited,
 * and only UTF-8 is read. Yields after each piece, so that what the handler gathered can be taken.
 */
export async function* readXml(bytes: AsyncIterable<Uint8Array>, depth: number, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const prefixes = new Prefixes();
  let open = 0;
  /** Depth of the outermost element of another vocabulary that is open: nothing in it is ours. */
  let foreign = Infinity;
  let since = 0;
  let sawTag = false;
  parser.on('doctype', () => fail('exchange/xml-doctype'));
  parser.on('error', () => fail('exchange/xml-syntax'));
  parser.on('opentag', (tag: SaxesTagPlain) => {
    open += 1;
    sawTag = true;
    if (open > depth) fail('exchange/xml-depth', { maximum: depth });
    prefixes.open(open, tag.attributes);
    const name = open > foreign ? null : prefixes.local(tag.name);
    if (name === null) foreign = Math.min(foreign, open);
    else handler.open?.(name, tag.attributes);
  });
  const onText = (text: string): void => {
    if (open < foreign) handler.text?.(text);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', (tag: SaxesTagPlain) => {
    if (open < foreign) handler.close?.(prefixes.local(tag.name) ?? '');
    else if (open === foreign) foreign = Infinity;
    prefixes.close(open);
    open -= 1;
    sawTag = true;
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (piece?: Uint8Array): string => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      return fail('exchange/encoding');
    }
  };
  for await (const piece of bytes) {
    const text = decode(piece);
    // An archive that does not compress gives a part in one piece, however long.
    for (let at = 0; at < text.length; at += step) {
      const part = text.slice(at, at + step);
      parser.write(part);
      since = sawTag ? part.length : since + part.length;
      sawTag = false;
      if (since > longestText) fail('exchange/xml-too-long', { maximum: longestText });
      yield;
    }
  }
  parser.write(decode());
  parser.close();
  yield;
}

/** Reads a part to its end. */
export async function readXmlWhole(bytes: AsyncIterable<Uint8Array>, depth: number, handler: XmlHandler): Promise<void> {
  const steps = readXml(bytes, depth, handler);
  for (let step = await steps.next(); !step.done; step = await steps.next());
}

