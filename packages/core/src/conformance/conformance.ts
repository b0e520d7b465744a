import type { Problem } from '../problem/index.js';
import type { Result } from '../result/index.js';

/** What a conformance kind is given. Files are read by the runner; a kind never opens one itself. @public */
export interface ConformanceInput {
  /** The path as typed, for messages. */
  readonly path: string;
  /** The bytes of the file, or of a file beside it (relative path). */
  readonly bytes: (relative?: string) => Promise<Result<Uint8Array>>;
  /** Names inside, when the path is a folder (relative, sorted, files only, all levels). */
  readonly names: () => Promise<readonly string[]>;
  /** Options from the command line, `--data ..` → `{ data: '..' }`. */
  readonly options: Readonly<Record<string, string>>;
}

/** The outcome of one case. @public */
export interface ConformanceOutcome {
  readonly id: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  /** What differed, or why it was skipped. Words of ours and figures only. */
  readonly note?: string;
  /** Problems with the file itself, for the runner to put into the reader's language. */
  readonly problems?: readonly Problem[];
}

/** An option that a kind takes beside the file. @public */
export interface ConformanceOption {
  /** What stands for its value in the help: `N`, `NAME,…`. */
  readonly value: string;
  /** One line of help in three languages. */
  readonly help: { readonly ar: string; readonly en: string; readonly fr: string };
  /** The kind cannot run without it. */
  readonly isRequired?: boolean;
}

/**
 * A kind of conformance file: each package brings its own, the command line assembles them.
 *
 * @public
 */
export interface ConformanceKind {
  readonly kind: string;
  /** One line of help in three languages. */
  readonly help: { readonly ar: string; readonly en: string; readonly fr: string };
  /** Options of this kind alone, by name; `--data`, `--expected` and `--workbook` need no declaration. */
  readonly options?: Readonly<Record<string, ConformanceOption>>;
  /** Runs every case; yields each outcome as it is known. */
  readonly run: (input: ConformanceInput) => AsyncIterable<ConformanceOutcome>;
}
