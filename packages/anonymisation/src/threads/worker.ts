import { parentPort } from 'node:worker_threads';

import { serveSearch } from '../parallel/index.js';

const port = parentPort;
if (port) {
  // A message that cannot be read would be waited for in vain: the thread ends, and whoever made it is told.
  port.on('messageerror', () => {
    throw new TypeError('a message that cannot be read');
  });
  serveSearch({ send: (message) => port.postMessage(message, []), listen: (to) => void port.on('message', to) });
}
