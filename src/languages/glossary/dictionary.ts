/** What was found for the words at one place of a question. */
export interface Finding {
  /** How many of the typed words the entry covers. */
  readonly length: number;
  /** Translations as people write them, the likeliest first; one or more words each. Empty if they carry no topic. */
  readonly alternatives: readonly string[];
  /** 1 for the entry's own word, less for a misspelt or related one. */
  readonly trust: number;
}

/** Finds translations of words from one language into another. */
export interface Dictionary {
  /** The longest entry that starts with the first of the words, or null. */
  readonly find: (words: readonly string[]) => Finding | null;
  /** The entry of a word with one typo after its first letter, or null. */
  readonly findMisspelt: (word: string) => Finding | null;
  /** The entry of a word with the same beginning, for a word without an entry of its own. */
  readonly findRelated: (word: string) => Finding | null;
}
