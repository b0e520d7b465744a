import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';

import pg from 'pg';

/** Folders in which Debian puts the programs of each version, the newest first; then those of the path. */
function programFolder(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env['PATH'] ?? '').split(':')];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** PostgreSQL refuses to run as root: whom it runs as then. Nothing where there is nobody; `{}` where we are not root. */
function runAs(): { readonly uid?: number; readonly gid?: number } | undefined {
  if (process.getuid?.() !== 0) return {};
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').map((text) => text.split(':')).toSorted(([a], [b]) => Number(b === 'postgres') - Number(a === 'postgres')).find(([name]) => name === 'postgres' || name === 'nobody');
  return line && { uid: Number(line[2]), gid: Number(line[3]) };
}

const programs = programFolder();
const user = runAs();

/** Why there is no server here; nothing where there is one. */
export const noPostgres: string | undefined = programs === undefined ? 'the programs of PostgreSQL are absent' : user === undefined ? 'there is no user to run PostgreSQL as' : undefined;

/** A real PostgreSQL in a temporary folder, reached through a socket in that folder alone. */
export interface PostgresServer {
  /** Connections, as many as wanted. */
  readonly pool: (options?: pg.PoolConfig) => pg.Pool;
  /** Kills the server (SIGKILL) and starts it again on what is on the disk. */
  readonly crash: () => Promise<void>;
  /** Stops the server and removes its folder. */
  readonly stop: () => Promise<void>;
}

/** Makes a cluster and starts it. */
export async function startPostgres(): Promise<PostgresServer> {
  if (programs === undefined || user === undefined) throw new Error(noPostgres);
  const folder = mkdtempSync(join(tmpdir(), 'ctip-pg-'));
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const environment = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' };
  const made = spawnSync(join(programs, 'initdb'), ['-D', data, '-U', 'ctip', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'], { ...user, env: environment, cwd: folder, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  let running: ChildProcess;
  let ended: Promise<void>;
  const pools: pg.Pool[] = [];
  const config: pg.PoolConfig = { host: folder, user: 'ctip', database: 'postgres' };

  const isReady = async (): Promise<boolean> => {
    const client = new pg.Client(config);
    try {
      await client.connect();
      return true;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  };
  const start = async (): Promise<void> => {
    for (let tries = 0; tries < 300; tries += 1) {
      const started = spawn(join(programs, 'postgres'), ['-D', data, '-c', 'listen_addresses=', '-c', `unix_socket_directories=${folder}`, '-c', 'max_connections=80'], { ...user, env: environment, cwd: folder, stdio: 'ignore' });
      running = started;
      ended = new Promise((resolve) => started.once('close', () => resolve()));
      while (started.exitCode === null && started.signalCode === null) {
        if (await isReady()) return;
        await setTimeout(50);
      }
      // After a kill its children need a moment to notice; until they have, a new server refuses to start.
      await setTimeout(50);
    }
    throw new Error('PostgreSQL does not start');
  };
  await start();
  return {
    pool: (options = {}) => {
      const pool = new pg.Pool({ ...config, ...options });
      // A connection that breaks while nobody uses it is no fault of a test.
      pool.on('error', () => undefined);
      pools.push(pool);
      return pool;
    },
    crash: async () => {
      running.kill('SIGKILL');
      await ended;
      await start();
    },
    stop: async () => {
      await Promise.all(pools.map((pool) => pool.end().catch(() => undefined)));
      running.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
