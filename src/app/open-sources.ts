import { proxyFor } from '../http/proxy.ts';
import { createFetcher } from '../sources/fetching/fetcher.ts';
import { DEFAULT_USER_AGENT } from '../sources/fetching/user-agent.ts';
import { openSource, type SourceContext } from '../sources/open-source.ts';
import type { Source, SourceDefinition } from '../sources/source.ts';
import { readSourcesFile } from '../sources/sources-file.ts';
import type { Config, Environment } from './config.ts';

/** The article at an address that an admin sent, as a source that is fetched once. */
export type OpenPage = (address: string) => Source;

export interface OpenSources {
  readonly sources: readonly Source[];
  readonly openPage: OpenPage;
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
  { sourcesFile, timeZone, proxies }: Pick<Config, 'sourcesFile' | 'timeZone' | 'proxies'>,
  env: Environment,
  choose: (definitions: readonly SourceDefinition[]) => readonly SourceDefinition[] = (all) => all,
): Promise<OpenSources> {
  const { userAgent, sources } = await readSourcesFile(sourcesFile, env);
  const chosen = choose(sources);
  const fetcher = createFetcher({
    userAgent: userAgent ?? DEFAULT_USER_AGENT,
    chooseProxy: (url) => proxyFor(url, proxies),
  });
  const context = { fetcher, now: Date.now, timeZone };
  return {
    sources: chosen.map((definition) => openSource(definition, context)),
    openPage: pageOpener(context, sources),
    close: fetcher.close,
  };
}

/** Opens pages with the headers that a named source of the same host has: such a publisher may refuse without them. */
export function pageOpener(context: SourceContext, named: readonly SourceDefinition[] = []): OpenPage {
  return (address) => {
    const host = hostOf(address);
    const ofHost = named.find((definition) => host !== null && hostOf(definition.address) === host);
    const definition: SourceDefinition = {
      name: 'link',
      kind: 'page',
      mode: 'publish',
      intervalMillis: 0,
      address,
      project: null,
      languages: [],
      issuer: null,
      region: null,
      category: null,
      headers: ofHost?.headers ?? new Map(),
    };
    return openSource(definition, context);
  };
}

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host : null;
}
