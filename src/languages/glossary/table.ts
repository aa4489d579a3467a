/**
 * Tables are plain text, an entry a line: `слово, другое слово|word, another word, two words`: what is typed, and
 * what English news calls it, the likeliest first. Nothing after the bar: the word carries no topic. A key in capitals
 * is an abbreviation; a line without a bar is a comment.
 */
export type GlossaryTable = string;

export interface GlossaryEntry {
  /** A word or several. */
  readonly key: string;
  /** Alternatives, the likeliest first, parted by commas; a word or several. */
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

/** The alternatives of entries, each once. */
export function alternativesOf(entries: readonly GlossaryEntry[]): string[] {
  return [...new Set(entries.flatMap(({ english }) => (english === '' ? [] : english.split(', '))))];
}
