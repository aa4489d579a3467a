import { createFetcher } from '../sources/fetching/fetcher.ts';
import { DEFAULT_USER_AGENT } from '../sources/fetching/user-agent.ts';
import { openSource } from '../sources/open-source.ts';
import type { Source, SourceDefinition } from '../sources/source.ts';
import { readSourcesFile } from '../sources/sources-file.ts';
import type { Config, Environment } from './config.ts';

export interface OpenSources {
  readonly sources: readonly Source[];
  /** Closes the connections to publishers. */
  close(): Promise<void>;
}

/**
 * Opens what `SOURCES_FILE` names, all over one fetcher, so that the pace of a host holds for all its sources.
 * @param env the variables that headers in the file may name
 * @param choose the sources to open; all by default
 * @throws SourcesFileError
 */
export async function openSources(
  { sourcesFile, timeZone }: Pick<Config, 'sourcesFile' | 'timeZone'>,
  env: Environment,
  choose: (definitions: readonly SourceDefinition[]) => readonly SourceDefinition[] = (all) => all,
): Promise<OpenSources> {
  const { userAgent, sources } = await readSourcesFile(sourcesFile, env);
  const chosen = choose(sources);
  const fetcher = createFetcher({ userAgent: userAgent ?? DEFAULT_USER_AGENT });
  const context = { fetcher, now: Date.now, timeZone };
  return { sources: chosen.map((definition) => openSource(definition, context)), close: fetcher.close };
}
