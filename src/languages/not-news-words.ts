/** Commands that people write in words. */
export type CommandWord =
  | 'help'
  | 'subscribe'
  | 'unsubscribe'
  | 'subscriptions'
  | 'language'
  | 'privacy'
  | 'digest'
  | 'quiet'
  | 'settings'
  | 'pause'
  | 'resume'
  | 'export'
  | 'regions';

/** What changes by the hour, so that no article can tell it. */
export type LiveSubject = 'exchangeRate' | 'weather' | 'clock' | 'sports' | 'prices';

/**
 * A message made of known words alone: one of each list in `needed`, and beside them only `beside`, numbers, regions
 * and the language's `asking` words. So a word that the list does not know ("weather *warnings*") makes it a question
 * for the news.
 */
export interface MessageOfWords {
  readonly needed: readonly string[];
  readonly beside: string;
}

/**
 * What people write to a bot that is no question about the news.
 *
 * A phrase is a whole message, word by word: `a|b` is either word, `a?` may be left out, `a*` has any ending and `_` is
 * any word. Word lists are separated by white space and know `*`. All are compared by sound, so that they hold also in
 * other letters (`kak dela`) and without the letters that a keyboard lacks.
 */
export interface NotNewsWords {
  /** Words that change nothing beside a phrase: "bot", "please". */
  readonly fillers: string;
  /** Words that may occur in any `MessageOfWords`: "how much", "is", "today". */
  readonly asking: string;
  readonly greeting: readonly string[];
  readonly thanks: readonly string[];
  readonly smallTalk: readonly string[];
  readonly aboutBot: readonly string[];
  /** What a person or another program is asked to do: recipes, poems, advice. */
  readonly tasks: readonly string[];
  /** `_` at the end of the phrases of commands is not needed: a region that is named becomes the argument. */
  readonly commands: Readonly<Partial<Record<CommandWord, readonly string[]>>>;
  readonly liveData: Readonly<Partial<Record<LiveSubject, readonly MessageOfWords[]>>>;
  /** Words between numbers that make a calculation, and what may come beside them. */
  readonly arithmetic: MessageOfWords;
}
