/** How a language removes the endings of words, so that a typed form finds its entry. */
export interface WordForms {
  /** Words that are not searched: an entry of several words is found without them too. */
  readonly stopWords: ReadonlySet<string>;
  /** The forms under which an entry's word is stored. */
  readonly ofKey: (word: string) => readonly string[];
  /** The same for a word of a phrase after the first, whose ending may differ between forms of the phrase. */
  readonly ofFurtherWord: (word: string) => readonly string[];
  /** Whether it is only an ending, written after a hyphen (`АЭС-тің`, `8-го`). */
  readonly isEnding: (word: string) => boolean;
  /** The forms by which a typed word is looked up, those closest to it first. */
  readonly ofTyped: (word: string) => readonly string[];
  /** Terms in texts for forms of a dictionary word whose stem differs from that of the word itself. */
  readonly inTexts: (word: string) => readonly string[];
}
