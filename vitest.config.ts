import { defineConfig } from 'vitest/config';
import SlowFirst from './tests/support/slow-first.ts';

const MAX_TEST_MILLIS = 300_000;

/** Specs of the store's promises, and of what stands on them: they hold on SQLite and on PostgreSQL. */
const ON_BOTH = [
  'tests/store/*.spec.ts',
  'tests/library/{fetched-load,joined-editions,library,once,remote-changes}.spec.ts',
  'tests/intake/{scheduler,sources-service}.spec.ts',
  'tests/delivery/{closed-topic,copies,digests,dispatcher,dispatcher-failures,paused-chats,post-editor,refused-page}.spec.ts',
];
const ON_SQLITE = ['tests/store/{backup,database-url,errors,migrator,open-store,rows,sqlite-file}.spec.ts'];
const ON_POSTGRES = ['tests/**/postgres/*.spec.ts'];
/** Specs that replace modules for the whole process. */
const ISOLATED = ['tests/languages/made-up-language.spec.ts'];

export default defineConfig({
  test: {
    maxWorkers: 2,
    // A worker imports the modules once for all its files: `src` has no mutable state in modules.
    isolate: false,
    restoreMocks: true,
    sequence: { sequencer: SlowFirst },
    // The only limit on time: it ends what hangs, and is far from what a busy machine needs.
    testTimeout: MAX_TEST_MILLIS,
    hookTimeout: MAX_TEST_MILLIS,
    expect: { poll: { timeout: MAX_TEST_MILLIS, interval: 20 } },
    reporters: process.env.CI ? ['default', './tests/support/closing-line-reporter.ts'] : ['default'],
    projects: [
      {
        extends: true,
        test: { name: 'sqlite', include: ['tests/**/*.spec.ts'], exclude: [...ON_POSTGRES, ...ISOLATED] },
      },
      {
        extends: true,
        test: { name: 'isolated', include: ISOLATED, isolate: true },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: [...ON_BOTH, ...ON_POSTGRES],
          exclude: ON_SQLITE,
          env: { TEST_DATABASE: 'postgres' },
          globalSetup: './tests/support/postgres-server.ts',
          setupFiles: './tests/support/need-postgres.ts',
        },
      },
    ],
  },
});
