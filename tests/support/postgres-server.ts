import type { TestProject } from 'vitest/node';
import { postgresFolder, startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgresUrl: string;
  }
}

/** Starts one PostgreSQL for a whole test run. If it is not installed, needPostgres skips or fails each test. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (postgresFolder() === null) return undefined;
  const server = await startPostgres();
  project.provide('postgresUrl', server.url);
  return server.stop;
}
