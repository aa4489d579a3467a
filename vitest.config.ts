import { defineConfig } from 'vitest/config';

const MAX_TEST_MILLIS = 300_000;

/** Specs of the store's promises, and of what stands on them: they hold on SQLite and on PostgreSQL. */
const ON_BOTH = [
  'tests/store/*.spec.ts',
  'tests/library/{fetched-load,joined-editions,library,remote-changes}.spec.ts',
  'tests/delivery/{closed-topic,digests,dispatcher,dispatcher-failures}.spec.ts',
];
const ON_SQLITE = ['tests/store/{backup,database-url,errors,migrator,open-store,rows}.spec.ts'];
const ON_POSTGRES = ['tests/**/postgres/*.spec.ts'];

export default defineConfig({
  test: {
    // The only limit on time: it ends what hangs, and is far from what a busy machine needs.
    maxWorkers: 2,
    testTimeout: MAX_TEST_MILLIS,
    hookTimeout: MAX_TEST_MILLIS,
    expect: { poll: { timeout: MAX_TEST_MILLIS, interval: 20 } },
    reporters: process.env.CI ? ['default', './tests/support/closing-line-reporter.ts'] : ['default'],
    projects: [
      {
        extends: true,
        test: { name: 'sqlite', include: ['tests/**/*.spec.ts'], exclude: ON_POSTGRES },
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
