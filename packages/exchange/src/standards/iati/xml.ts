import { SaxesParser, type SaxesTagPlain } from 'saxes';

import { ok, problem, refused, type Result } from '@ctip/core';

import { ReadFailure, type Bytes } from '../../source/index.js';

/** An element of XML. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Characters that no document of XML 1.0 may hold, escaped or not. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** Can XML hold a text? */
export const isXmlText = (text: string): boolean => !forbidden.test(text);

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

/** A text between tags or in an attribute: nothing of it is read as markup, and no blank is changed on the way. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"'\t\n\r]/gu, (sign) => entities[sign] ?? sign);

/** An element as text; attributes that are not told stay away. Names are ours, never a sender's. */
export function xml(name: string, attributes: Readonly<Record<string, string | undefined>>, children: readonly string[] | string = []): string {
  const told = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(value)}"`)).join('');
  if (typeof children === 'string') return `<${name}${told}>${escaped(children)}</${name}>`;
  return children.length === 0 ? `<${name}${told}/>` : `<${name}${told}>${children.join('')}</${name}>`;
}

/** How deep elements may be nested, and how long the text of one and all parts of one activity may be. */
const limits = { depth: 32, parts: 100_000, text: 1 << 20 } as const;

class Stop extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

class Tree {
  readonly #wanted: string;
  readonly #path: Element[] = [];
  #parts = 0;
  /** Name of the outermost element. */
  root: Element | undefined;
  readonly done: Element[] = [];

  constructor(wanted: string) {
    this.#wanted = wanted;
  }

  open({ name, attributes }: SaxesTagPlain): void {
    const element: Element = { name, attributes, children: [], text: '' };
    this.root ??= element;
    if (this.#path.length >= limits.depth) throw new Stop('exchange/iati-xml-depth');
    const parent = this.#path.at(-1);
    // Only what belongs to an activity is gathered; the list of activities itself is not.
    if (parent && (parent !== this.root || name === this.#wanted)) {
      this.#parts = parent === this.root ? 1 : this.#parts + 1;
      if (this.#parts > limits.parts) throw new Stop('exchange/iati-xml-size');
      if (parent !== this.root) parent.children.push(element);
    }
    this.#path.push(element);
  }

  text(text: string): void {
    const element = this.#path.at(-1);
    if (!element || element === this.root) return;
    if (element.text.length + text.length > limits.text) throw new Stop('exchange/iati-xml-size');
    element.text += text;
  }

  close(): void {
    const element = this.#path.pop();
    if (element && this.#path.length === 1 && element.name === this.#wanted) this.done.push(element);
  }
}

/** A named element below the root, or the reason why reading ends. */
export type XmlItem = Result<{ readonly root: Element; readonly element: Element }>;

/**
 * Reads the elements of one name below the root, one by one. Document types are refused, nothing is resolved; nesting and size are limited.
 */
export async function* elementsOf(bytes: Bytes, wanted: string): AsyncGenerator<XmlItem> {
  const tree = new Tree(wanted);
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new Stop('exchange/iati-xml-doctype');
  });
  parser.on('error', () => {
    throw new Stop('exchange/iati-xml-syntax');
  });
  parser.on('opentag', (tag: SaxesTagPlain) => tree.open(tag));
  parser.on('text', (text) => tree.text(text));
  parser.on('cdata', (text) => tree.text(text));
  parser.on('closetag', () => tree.close());
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decoded = (piece?: Uint8Array): string => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      throw new Stop('exchange/encoding');
    }
  };
  try {
    for await (const piece of bytes) {
      parser.write(decoded(piece));
      for (const element of tree.done.splice(0)) if (tree.root) yield ok({ root: tree.root, element });
    }
    parser.write(decoded());
    parser.close();
    for (const element of tree.done.splice(0)) if (tree.root) yield ok({ root: tree.root, element });
  } catch (fault) {
    if (fault instanceof Stop) yield refused([problem(fault.code, '')]);
    else if (fault instanceof ReadFailure) yield refused([fault.problem]);
    else throw fault;
  }
}
