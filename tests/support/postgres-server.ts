import type { TestProject } from 'vitest/node';
import { postgresFolder, startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgresUrl: string;
  }
}

/** One PostgreSQL for all the tests of a run; where there is none, the tests say so themselves (needPostgres). */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (postgresFolder() === null) return undefined;
  const server = await startPostgres();
  project.provide('postgresUrl', server.url);
  return server.stop;
}
