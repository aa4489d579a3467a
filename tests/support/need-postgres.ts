import { beforeEach } from 'vitest';
import { needPostgres } from './postgres.ts';

/** Setup file of the tests that run on PostgreSQL (vitest.config.ts). */
beforeEach(needPostgres);
