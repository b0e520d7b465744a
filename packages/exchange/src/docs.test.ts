import * as core from '@ctip/core';
import * as cube from '@ctip/cube';
import fastify from 'fastify';
import { Hono } from 'hono';

import { runDocExamples } from '../../../scripts/docExamples.js';
import * as forFastify from './fastify/index.js';
import * as forHono from './hono/index.js';
import * as exchange from './index.js';

runDocExamples(import.meta.url, { ...core, ...cube, ...exchange, ...forHono, ...forFastify, Hono, fastify }, ['docs/exchange-endpoint.md']);
