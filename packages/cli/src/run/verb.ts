import type { Language, Problem } from '@ctip/core';
import type { CommonKey, Translator } from '@ctip/i18n';

import type { CliKey } from '../locales/index.js';
import type { ExitCode, Io } from './io.js';

/** An option of a verb. */
export interface Option {
  readonly type: 'string' | 'boolean';
  /** What stands for its value in the help: `FILE`, `N`. */
  readonly value?: string;
  /** The only values allowed, where there are few. */
  readonly allowed?: readonly string[];
  /**
   * What its value is the path of: a file or a folder to read, a file to write, a ledger to read and write, or a folder that `ctip` keeps
   * for itself. What is wrong with the path is told before the command begins.
   */
  readonly path?: 'read' | 'folder' | 'written' | 'ledger' | 'kept';
  /** Its line in the help, where it is not a word of the command line itself. */
  readonly help?: Readonly<Record<Language, string>>;
}

/** The words that the command line speaks with. */
export type Words = Translator<CliKey | CommonKey>;

/** What a verb is given. */
export interface Context {
  readonly io: Io;
  readonly words: Words;
  readonly json: boolean;
  readonly operands: readonly string[];
  readonly option: (name: string) => string | undefined;
  readonly flag: (name: string) => boolean;
  /** Prints a result: the value as JSON with `--json`, the lines otherwise. */
  readonly say: (value: unknown, lines: () => readonly string[]) => void;
  /** Prints problems: on standard output as JSON, on standard error as sentences. Gives the exit code back. */
  readonly refuse: (problems: readonly Problem[], code: ExitCode) => ExitCode;
}

/** One thing that `ctip` does. */
export interface Verb {
  readonly name: string;
  /** How the operands are written in the help, how many there may be, and from which one on they are files that are read. */
  readonly operands: { readonly shown: string; readonly least: number; readonly most: number; readonly filesFrom?: number };
  readonly options: Readonly<Record<string, Option>>;
  readonly run: (context: Context) => Promise<ExitCode>;
}
