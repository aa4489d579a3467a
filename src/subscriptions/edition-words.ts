import type { Article, ArticleLanguage } from '../articles/article.ts';
import { languagesOf } from '../articles/editions.ts';
import { formKeys } from '../languages/word-forms.ts';
import { tokenize } from '../text/tokenizer.ts';
import type { WantedWord } from './wanted-words.ts';

/** The words of an article's edition, for matching keywords; title and body are separated. */
export interface EditionWords {
  readonly language: ArticleLanguage;
  /** Of all editions of the article. */
  readonly editionLanguages: readonly ArticleLanguage[];
  readonly words: readonly string[];
  /** Where each word stands. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly forms: WordsByKey;
}

/** Separates title and body, so that no phrase matches across them. */
const GAP = '\n';

export function wordsOf(article: Article): EditionWords {
  const wordsIn = (text: string) => tokenize(text).map((token) => token.text);
  const words = [...wordsIn(article.title), GAP, ...wordsIn(article.body)];
  const places = new Map<string, number[]>();
  words.forEach((word, at) => {
    const known = places.get(word);
    if (known) known.push(at);
    else places.set(word, [at]);
  });
  const { language } = article;
  const forms = new WordsByKey(language, () => places.keys());
  return { language, editionLanguages: languagesOf(article), words, places, forms };
}

/** Words of texts in one language, found by the keys of their forms; filed when the first one is looked for. */
export class WordsByKey {
  readonly #language: ArticleLanguage;
  readonly #words: () => Iterable<string>;
  #byKey: Map<string, string[]> | null = null;

  constructor(language: ArticleLanguage, words: () => Iterable<string>) {
    this.#language = language;
    this.#words = words;
  }

  /** The words that are forms of the wanted one. */
  of(wanted: WantedWord): ReadonlySet<string> {
    this.#byKey ??= this.#filed();
    const found = new Set<string>();
    for (const key of wanted) for (const word of this.#byKey.get(key) ?? []) found.add(word);
    return found;
  }

  #filed(): Map<string, string[]> {
    const byKey = new Map<string, string[]>();
    for (const word of this.#words()) {
      for (const key of formKeys(word, this.#language).filed) {
        const known = byKey.get(key);
        if (known) known.push(word);
        else byKey.set(key, [word]);
      }
    }
    return byKey;
  }
}
