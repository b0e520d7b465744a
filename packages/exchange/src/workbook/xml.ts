import { SaxesParser, type SaxesTagPlain } from 'saxes';

import { fail } from './archive.js';

/** What a reader of XML does with what it meets. */
export interface XmlHandler {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Local part of a name: prefixes of the format's namespaces are a writer's choice. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads one XML part as a stream. Declarations of documents and entities are refused, nothing is ever resolved, nesting is limited,
 * and only UTF-8 is read. Yields after each piece, so that what the handler gathered can be taken.
 */
export async function* readXml(bytes: AsyncIterable<Uint8Array>, depth: number, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser();
  let open = 0;
  parser.on('doctype', () => fail('exchange/xml-doctype'));
  parser.on('error', () => fail('exchange/xml-syntax'));
  parser.on('opentag', (tag: SaxesTagPlain) => {
    open += 1;
    if (open > depth) fail('exchange/xml-depth', { maximum: depth });
    handler.open?.(local(tag.name), tag.attributes);
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('closetag', (tag: SaxesTagPlain) => {
    open -= 1;
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
    parser.write(text);
    yield;
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

