import { library } from '../../scripts/tsup.base.js';

export default library({ index: 'src/index.ts', conformance: 'src/conformance/index.ts', hono: 'src/hono/index.ts', fastify: 'src/fastify/index.ts' });
