import { LRUCache } from 'lru-cache';
import type { Article } from '../news/article.ts';
import { analyze } from '../text/analyzer.ts';
import { type Passage, passageText } from './passage.ts';

/** Words in a shingle: long enough that unrelated texts share almost none. */
const SHINGLE_WORDS = 4;
/**
 * Share of a passage's shingles that another article must hold to have published it too. Of the real seed's speeches,
 * which were translated anew for each region, copies share 0.51 and more, all other passages 0.34 and less.
 */
const NEARLY_THE_SAME = 0.45;
/** Share of their words that titles must have in common where one article is nothing but its title. */
const TITLES_NEARLY_THE_SAME = 0.75;

/** Texts of each kind whose shingles are remembered: many more than one answer compares. */
const REMEMBERED = 500;

/** Overlapping runs of words (Broder, 1997), folded; fewer words than one shingle make one. */
function shingles(text: string, language: Article['language']): Set<string> {
  const words = analyze(text, language).map(({ word }) => word);
  const runs = new Set<string>();
  for (let at = 0; at <= Math.max(0, words.length - SHINGLE_WORDS); at++) {
    runs.add(words.slice(at, at + SHINGLE_WORDS).join(' '));
  }
  return runs;
}

/** Jaccard's: what two sets share of what they hold together. */
function resemblance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const term of a) if (b.has(term)) shared++;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** Remembers the shingles of articles and passages, which are compared again and again. */
export class NearDuplicates {
  readonly #ofArticle = new LRUCache<Article, Set<string>>({ max: REMEMBERED });
  readonly #ofTitle = new LRUCache<Article, Set<string>>({ max: REMEMBERED });
  readonly #ofPassage = new LRUCache<Passage, Set<string>>({ max: REMEMBERED });

  /** True where the other article holds nearly all of the passage (containment, not resemblance: lengths differ). */
  isPublishedIn(passage: Passage, other: Article): boolean {
    const isTitleOnly = passage.article.body === '' || other.body === '';
    if (isTitleOnly) {
      const titles = resemblance(this.#titleTerms(passage.article), this.#titleTerms(other));
      return titles >= TITLES_NEARLY_THE_SAME;
    }
    const own = this.#passageShingles(passage);
    const theirs = this.#articleShingles(other);
    let shared = 0;
    for (const shingle of own) if (theirs.has(shingle)) shared++;
    return own.size > 0 && shared / own.size >= NEARLY_THE_SAME;
  }

  #titleTerms(article: Article): Set<string> {
    let known = this.#ofTitle.get(article);
    if (!known) {
      const tokens = analyze(article.title, article.language).filter(({ isStopWord }) => !isStopWord);
      known = new Set(tokens.map(({ term }) => term));
      this.#ofTitle.set(article, known);
    }
    return known;
  }

  #passageShingles(passage: Passage): Set<string> {
    let known = this.#ofPassage.get(passage);
    if (!known) {
      known = shingles(passageText(passage), passage.article.language);
      this.#ofPassage.set(passage, known);
    }
    return known;
  }

  #articleShingles(article: Article): Set<string> {
    let known = this.#ofArticle.get(article);
    if (!known) {
      known = shingles(article.body, article.language);
      this.#ofArticle.set(article, known);
    }
    return known;
  }
}
