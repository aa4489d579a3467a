/** How forms of one word are told from other words that share its stem. */
export interface Inflection {
  /**
   * What a lower-cased word shares with the other forms of each word that it may be a form of, and with no other word:
   * its bases under the endings of nouns, of adjectives, and so on.
   */
  readonly keysOf: (word: string) => readonly string[];
  /** Whether the word has forms that these keys do not hold together (a verb): its stem has to do. */
  readonly needsStem: (word: string) => boolean;
}
