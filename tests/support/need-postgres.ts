import { beforeEach } from 'vitest';
import { needPostgres } from './postgres.ts';

/** Of the tests that run on PostgreSQL (vitest.config.ts). */
beforeEach(needPostgres);
