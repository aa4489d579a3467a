/** What was found for the words at one place of a question. */
export interface Finding {
  /** How many of the typed words the entry stands for. */
  readonly length: number;
  /** Translations as people write them, the likeliest first; a word or several. None: the words carry no topic. */
  readonly alternatives: readonly string[];
  /** 1 for the entry's own word, less for one that is spelt nearly so. */
  readonly trust: number;
}

/** Finds translations of words from one language into another. */
export interface Dictionary {
  /** The longest entry that begins at the first of the words; null where none does. */
  readonly find: (words: readonly string[]) => Finding | null;
  /** The entry of a word that is spelt with one slip after its first letter; null where none is. */
  readonly findMisspelt: (word: string) => Finding | null;
  /** The entry of a word that begins alike, for a word that has none of its own. */
  readonly findRelated: (word: string) => Finding | null;
}
