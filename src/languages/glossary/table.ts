/**
 * Tables are plain text, one entry per line: `слово, другое слово|word, another word, two words`: what is typed, and
 * what English news calls it, the likeliest first. If nothing follows the bar, the word carries no topic. A key in
 * capitals is an abbreviation; a line without a bar is a comment.
 */
export type GlossaryTable = string;

export interface GlossaryEntry {
  /** One or more words. */
  readonly key: string;
  /** Alternatives, the likeliest first, separated by commas; one or more words each. */
  readonly english: string;
}

/** An entry for each key. */
export function readTable(table: GlossaryTable): GlossaryEntry[] {
  const entries: GlossaryEntry[] = [];
  for (const line of table.split('\n')) {
    const bar = line.indexOf('|');
    if (bar === -1) continue;
    const english = line.slice(bar + 1);
    for (const key of line.slice(0, bar).split(', ')) entries.push({ key, english });
  }
  return entries;
}

/** The alternatives of all entries, without duplicates. */
export function alternativesOf(entries: readonly GlossaryEntry[]): string[] {
  return [...new Set(entries.flatMap(({ english }) => (english === '' ? [] : english.split(', '))))];
}
