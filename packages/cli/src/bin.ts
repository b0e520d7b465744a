#!/usr/bin/env node
import { createRequire } from 'node:module';
import process from 'node:process';

import { run } from './run/index.js';

// A reader that stops reading (`| head`) is no fault.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => process.exit(fault.code === 'EPIPE' ? 0 : 3));
// Where what went wrong cannot be told, the exit code still tells it.
process.stderr.on('error', () => undefined);

const { version } = createRequire(import.meta.url)('../package.json') as { readonly version: string };

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  terminal: process.stderr.isTTY,
  env: process.env,
  clock: () => performance.now(),
  version,
  today: new Date(Date.now()).toISOString().slice(0, 10),
});
