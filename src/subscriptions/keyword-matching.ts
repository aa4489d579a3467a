import type { Article } from '../articles/article.ts';
import { inEachEdition } from '../articles/editions.ts';
import { type EditionWords, WordsByKey, wordsOf } from './edition-words.ts';
import type { Keyword } from './keywords.ts';
import { type WantedWord, wantedPhrases } from './wanted-words.ts';

/** A phrase as the words of some texts that are forms of each of its words, in order. */
type PhraseForms = readonly ReadonlySet<string>[];

/** The phrases that a keyword is in editions of one group, as forms that their texts have. */
interface WantedForms {
  readonly phrases: readonly PhraseForms[];
  readonly isExcluded: boolean;
}

function wantedForms(
  keyword: Keyword,
  { language, editionLanguages, forms }: Pick<EditionWords, 'language' | 'editionLanguages' | 'forms'>,
): WantedForms {
  const inForms = (words: readonly WantedWord[]) => words.map((word) => forms.of(word));
  const phrases = wantedPhrases(keyword, language, editionLanguages).map(inForms);
  return { phrases: phrases.filter(mayBeHeld), isExcluded: keyword.isExcluded };
}

function mayBeHeld(phrase: PhraseForms): boolean {
  return phrase.length > 0 && phrase.every(({ size }) => size > 0);
}

/** Whether the edition contains all required keywords and no excluded one, in any form. */
export function holdsKeywords(edition: EditionWords, keywords: readonly Keyword[]): boolean {
  return keywords.every((keyword) => holds(edition, wantedForms(keyword, edition)));
}

/**
 * Whether an article passes a filter: one of its editions contains all required keywords, and none an excluded one, so
 * that an edition in a language without the excluded word does not let it through.
 */
export function passesFilter(editions: readonly EditionWords[], keywords: readonly Keyword[]): boolean {
  const required = keywords.filter(({ isExcluded }) => !isExcluded);
  const excluded = keywords.filter(({ isExcluded }) => isExcluded);
  return (
    editions.some((edition) => holdsKeywords(edition, required)) &&
    excluded.every((keyword) => editions.every((edition) => holdsKeywords(edition, [keyword])))
  );
}

function holds(edition: EditionWords, { phrases, isExcluded }: WantedForms): boolean {
  return phrases.some((phrase) => holdsPhrase(edition, phrase)) !== isExcluded;
}

function holdsPhrase({ words, places }: EditionWords, [first, ...rest]: PhraseForms): boolean {
  for (const word of first ?? []) {
    const found = places.get(word) ?? [];
    if (found.some((at) => rest.every((forms, after) => forms.has(words[at + 1 + after] ?? '')))) return true;
  }
  return false;
}

/** Editions in one language of articles that have editions in the same languages: all are searched for the same. */
interface Group extends Pick<EditionWords, 'language' | 'editionLanguages' | 'forms'> {
  readonly editions: Article[];
  readonly holding: Map<string, Article[]>;
}

/** Articles by the words of their editions, so that keywords are only checked against those with their rarest word. */
export class ArticlesByWord {
  readonly #words = new Map<Article, EditionWords>();
  readonly #articles = new Map<Article, Article>();
  readonly #groups = new Map<string, Group>();

  add(article: Article): void {
    for (const edition of inEachEdition(article)) this.#addEdition(edition, article);
  }

  #addEdition(edition: Article, article: Article): void {
    const words = wordsOf(edition);
    this.#words.set(edition, words);
    this.#articles.set(edition, article);
    const group = this.#groupOf(words);
    group.editions.push(edition);
    for (const word of words.places.keys()) {
      const known = group.holding.get(word);
      if (known) known.push(edition);
      else group.holding.set(word, [edition]);
    }
  }

  #groupOf({ language, editionLanguages }: EditionWords): Group {
    const key = [language, ...editionLanguages.toSorted()].join(' ');
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const holding = new Map<string, Article[]>();
    const forms = new WordsByKey(language, () => holding.keys());
    const group: Group = { language, editionLanguages, forms, editions: [], holding };
    this.#groups.set(key, group);
    return group;
  }

  /**
   * The articles, each once, of which `holdsKeywords` is true for an edition: grouped by the languages of the articles,
   * in order within each. All articles must have been added.
   */
  thatHold(keywords: readonly Keyword[]): readonly Article[] {
    const editions = [...this.#groups.values()].flatMap((group) => {
      const wanted = keywords.map((keyword) => wantedForms(keyword, group));
      return candidates(group, wanted).filter((edition) => {
        const words = this.#words.get(edition);
        return words !== undefined && wanted.every((one) => holds(words, one));
      });
    });
    return [...new Set(editions.map((edition) => this.#articles.get(edition) ?? edition))];
  }
}

/** The editions that may hold the rarest required keyword: a superset of the matches. */
function candidates(group: Group, wanted: readonly WantedForms[]): readonly Article[] {
  let fewest: ReadonlySet<Article> | null = null;
  for (const { phrases, isExcluded } of wanted) {
    if (isExcluded) continue;
    const found = new Set(phrases.flatMap((phrase) => rarest(group, phrase)));
    if (fewest === null || found.size < fewest.size) fewest = found;
  }
  if (fewest === null) return group.editions;
  const chosen = fewest;
  return chosen.size < 2 ? [...chosen] : group.editions.filter((edition) => chosen.has(edition));
}

/** The editions that have a form of the phrase's rarest word. */
function rarest({ holding }: Group, phrase: PhraseForms): readonly Article[] {
  let fewest: readonly Article[] | null = null;
  for (const forms of phrase) {
    const found = [...forms].flatMap((word) => holding.get(word) ?? []);
    if (fewest === null || found.length < fewest.length) fewest = found;
  }
  return fewest ?? [];
}
