import { check, problem, type Place, type Problem } from '@ctip/core';
import type * as z from 'zod';

import { failedItem, itemOf, refusal, type ReadItem } from '../read/item.js';
import { namesFor, noticesFor } from '../read/schemaNames.js';
import type { Bytes } from '../source/index.js';
import { elementsOf, type Element } from './elements.js';
import { parseDecoded } from './parse.js';

/** How a document is read. */
export interface JsonRecordsOptions<S extends z.ZodType> {
  readonly as: S;
  /** Longest record in bytes; 1 MiB unless told. */
  readonly maxRecordBytes?: number;
}

type Cut = Exclude<Element, { readonly fault: Problem }>;

/** A problem of a record's text, moved to where the text stands in the document. */
function moved(found: Problem, { line, column, offset }: Cut): Problem {
  const at = found.at ?? {};
  const [ownLine, ownColumn] = [at.line ?? 1, at.column ?? 1];
  return { ...found, at: { line: line + ownLine - 1, column: ownLine === 1 ? column + ownColumn - 1 : ownColumn, byteOffset: offset + (at.byteOffset ?? 0) } };
}

/** Faults after which it is not sure where the next record begins. */
const breaking = new Set(['exchange/json-syntax', 'exchange/truncated']);

/**
 * Reads records from one JSON document: a list of records, one by one and in constant memory, or a single record. Bad grammar ends
 * the reading with a last refusal, because where the next record begins cannot be known; every other fault refuses its record.
 */
export async function* readJson<S extends z.ZodType>(source: Bytes, { as, maxRecordBytes = 1 << 20 }: JsonRecordsOptions<S>): AsyncGenerator<ReadItem<z.infer<S>>> {
  const names = namesFor(as);
  const notices = noticesFor(as);
  let record = 0;
  try {
    for await (const element of elementsOf(source, maxRecordBytes)) {
      record += 1;
      if ('fault' in element) {
        yield refusal({ record }, [element.fault]);
        return;
      }
      const at: Place = { line: element.line, record, byteOffset: element.offset };
      if ('tooLong' in element) {
        yield refusal(at, [problem('exchange/record-too-long', '', { params: { maximum: maxRecordBytes } })]);
        continue;
      }
      const parsed = parseDecoded({ text: element.text, broken: undefined, mark: 0 }, { names, notices: false });
      if (!parsed.ok) {
        yield refusal(at, parsed.problems.map((found) => moved(found, element)));
        if (parsed.problems.some(({ code }) => breaking.has(code))) return;
        continue;
      }
      yield itemOf(check(as, parsed.value), at, notices);
    }
  } catch (fault) {
    yield failedItem(fault);
  }
}
