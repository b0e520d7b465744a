import { SaxesParser, type SaxesTagPlain } from 'saxes';

import { fail } from './archive.js';

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

/** Local part of a name: prefixes of the format's namespaces are a writer's choice. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads one XML part as a stream. Declarations of documents and entities are refused, nothing is ever resolved, nesting is limited,
 * and only UTF-8 is read. Yields after each piece, so that what the handler gathered can be taken.
 */
export async function* readXml(bytes: AsyncIterable<Uint8Array>, depth: number, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser();
  let open = 0;
  let since = 0;
  let sawTag = false;
  parser.on('doctype', () => fail('exchange/xml-doctype'));
  parser.on('error', () => fail('exchange/xml-syntax'));
  parser.on('opentag', (tag: SaxesTagPlain) => {
    open += 1;
    sawTag = true;
    if (open > depth) fail('exchange/xml-depth', { maximum: depth });
    handler.open?.(local(tag.name), tag.attributes);
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('closetag', (tag: SaxesTagPlain) => {
    open -= 1;
    sawTag = true;
    handler.close?.(local(tag.name));
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

