import { openSource } from '../../../src/sources/open-source.ts';
import type { FetchOutcome, Source, SourceDefinition } from '../../../src/sources/source.ts';
import { GOING_ON, testFetcher } from '../publisher-server.ts';

/** When the tests take place: 3 February 2025, 12:00 in Almaty. */
export const NOW = Date.parse('2025-02-03T07:00:00Z');

/** A definition with these fields, otherwise as the sources file's defaults. */
export function definition(fields: Partial<SourceDefinition>): SourceDefinition {
  return {
    name: 'test',
    kind: 'feed',
    mode: 'publish',
    intervalMillis: 300_000,
    address: 'https://example.kz/',
    project: null,
    languages: [],
    issuer: null,
    region: null,
    category: null,
    headers: new Map(),
    ...fields,
  };
}

/** A source at NOW, over a fetcher that may connect to the tests' publisher. */
export function openTestSource(
  fields: Partial<SourceDefinition>,
  now: () => number = () => NOW,
  fetcher = testFetcher(),
): Source {
  return openSource(definition(fields), { fetcher, now, timeZone: 'Asia/Almaty' });
}

/** What a first fetch brings. @throws Error if it brings no articles */
export async function firstFetch(source: Source) {
  return articlesOf(await source.fetch(null, GOING_ON));
}

export function articlesOf(outcome: FetchOutcome) {
  if (outcome.outcome !== 'articles') throw new Error(JSON.stringify(outcome));
  return outcome;
}
