import { readFileSync } from 'node:fs';
import { ofEach } from './all-languages.ts';

let shares: ReadonlyMap<string, number> | null = null;

/**
 * Share of a term among the words of ordinary texts, 0..1; 0 for one that is rare in them, or of a language without a
 * table. The tables are read at the first use, so that starting costs nothing for them.
 */
export function generalFrequency(term: string): number {
  shares ??= readTables();
  return shares.get(term) ?? 0;
}

/** Where two languages share a term, the first language of the table counts. */
function readTables(): ReadonlyMap<string, number> {
  const read = new Map<string, number>();
  for (const table of ofEach(({ spelling }) => spelling.backgroundFrequency).reverse()) {
    if (table === null) continue;
    for (const line of readFileSync(table, 'utf8').split('\n')) {
      const tab = line.indexOf('\t');
      if (tab > 0) read.set(line.slice(0, tab), Number(line.slice(tab + 1)) / 1e6);
    }
  }
  return read;
}
