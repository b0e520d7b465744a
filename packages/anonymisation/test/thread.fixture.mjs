// The script of a thread, from its source; what is published is built before.
import { register } from 'tsx/esm/api';

register();
await import('../src/threads/worker.ts');
