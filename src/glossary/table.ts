/**
 * Tables are plain text, an entry a line: `слово, другое слово|word, another word, two words`: what is typed, and
 * what English news calls it, the likeliest first. Nothing after the bar: the word carries no topic.
 */
export type GlossaryTable = string;

export interface GlossaryEntry {
  readonly keys: readonly string[];
  /** Alternatives, the likeliest first; a word or several. */
  readonly english: readonly string[];
}

export function readTable(table: GlossaryTable): GlossaryEntry[] {
  return table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [keys = '', english = ''] = line.split('|');
      return { keys: listed(keys), english: listed(english) };
    });
}

function listed(text: string): string[] {
  return text.split(',').flatMap((item) => item.trim() || []);
}
