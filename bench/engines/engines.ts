import type { EngineKind } from './engine.ts';

/** Each is loaded in its own process. */
export const ENGINES: Readonly<Record<string, () => Promise<EngineKind>>> = {
  habarshy: async () => (await import('./habarshy.ts')).HABARSHY,
  exhaustive: async () => (await import('./exhaustive.ts')).EXHAUSTIVE,
  'sqlite-fts5': async () => (await import('./sqlite-fts5.ts')).SQLITE_FTS5,
  minisearch: async () => (await import('./minisearch.ts')).MINISEARCH,
  flexsearch: async () => (await import('./flexsearch.ts')).FLEXSEARCH,
  orama: async () => (await import('./orama.ts')).ORAMA,
  'natural-tfidf': async () => (await import('./natural-tfidf.ts')).NATURAL_TFIDF,
};
