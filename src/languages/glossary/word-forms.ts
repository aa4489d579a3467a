/** How a language's words are told apart from their endings, so that a typed word reaches an entry. */
export interface WordForms {
  /** Words that a question is searched without: an entry of several words is found without them too. */
  readonly stopWords: ReadonlySet<string>;
  /** What an entry's word is filed under. */
  readonly ofKey: (word: string) => readonly string[];
  /** The same for a further word of a phrase, which may stand in an ending that it loses in another. */
  readonly ofFurtherWord: (word: string) => readonly string[];
  /** Whether it is but an ending, written after a hyphen (`АЭС-тің`, `8-го`). */
  readonly isEnding: (word: string) => boolean;
  /** What a typed word is looked up by, the nearest to what was typed first. */
  readonly ofTyped: (word: string) => readonly string[];
  /** Terms that texts may hold for forms of a dictionary word whose stem is another than the word's own. */
  readonly inTexts: (word: string) => readonly string[];
}
