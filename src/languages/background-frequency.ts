import { readFileSync } from 'node:fs';

/** The later wins where two languages share a term. */
const TABLES = ['russian', 'english'] as const;

let shares: ReadonlyMap<string, number> | null = null;

/**
 * Which share of the words of ordinary texts a term is, 0..1; 0 for one that is rare in them or of a language without a
 * table. Read at its first use: starting pays nothing for it.
 */
export function generalFrequency(term: string): number {
  shares ??= readTables();
  return shares.get(term) ?? 0;
}

function readTables(): ReadonlyMap<string, number> {
  const read = new Map<string, number>();
  for (const table of TABLES) {
    const text = readFileSync(new URL(`background-frequency/${table}.tsv`, import.meta.url), 'utf8');
    for (const line of text.split('\n')) {
      const tab = line.indexOf('\t');
      if (tab > 0) read.set(line.slice(0, tab), Number(line.slice(tab + 1)) / 1e6);
    }
  }
  return read;
}
