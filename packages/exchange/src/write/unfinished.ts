import { rmSync } from 'node:fs';
import process from 'node:process';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Files that are being written at this moment, under their temporary names. */
const paths = new Set<string>();

function end(signal: NodeJS.Signals): void {
  // A program that hears the signal itself decides itself; it may let the file be finished.
  if (process.listenerCount(signal) > 1) return;
  for (const path of paths) {
    try {
      rmSync(path, { force: true });
    } catch {
      // The program ends all the same.
    }
  }
  for (const one of signals) process.off(one, end);
  process.kill(process.pid, signal);
}

/**
 * From now on a signal that ends the program takes this file away: what was half written holds as much of people as what is whole. Signals
 * are heard only while something is being written.
 */
export function begun(path: string): void {
  if (paths.size === 0) for (const signal of signals) process.on(signal, end);
  paths.add(path);
}

/** The file has its place, or is gone. */
export function ended(path: string): void {
  paths.delete(path);
  if (paths.size === 0) for (const signal of signals) process.off(signal, end);
}
