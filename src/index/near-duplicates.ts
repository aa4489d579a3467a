import { LRUCache } from 'lru-cache';
import type { Article } from '../articles/article.ts';
import { type Passage, passageText } from '../articles/passage.ts';
import { analyze } from '../languages/analyzer.ts';
import { hashOf } from './segments/code-unit-hash.ts';
import { differInFacts, factsOf, type TextFacts } from './text-facts.ts';

/** Words in a shingle: long enough that unrelated texts share almost none. */
const SHINGLE_WORDS = 4;
/**
 * Share of a passage's shingles that another article must hold to have published it too. Of the real seed's speeches,
 * translated separately for each region, copies share 0.51 and more, all other passages 0.34 and less.
 */
const NEARLY_THE_SAME = 0.45;
/** Of a passage of so few shingles, the names and titles in it are so large a share that more must be held. */
const FEW_SHINGLES = 30;
const NEARLY_THE_SAME_OF_FEW = 0.6;
/** Share of their words that titles must have in common where one article is nothing but its title. */
const TITLES_NEARLY_THE_SAME = 0.75;

/** Texts of each kind whose shingles are remembered: many more than one answer compares. */
const REMEMBERED = 500;

/**
 * Overlapping runs of words (Broder, 1997), folded; fewer words than one shingle make one. Each once, as hashes of 32
 * bits in ascending order: strings took most of the time of an answer, and two runs with one hash are in one pair of
 * texts in some fifty thousand.
 */
function shingles(text: string, language: Article['language']): Uint32Array {
  const words = analyze(text, language).map(({ word }) => hashOf(word));
  const runs = new Uint32Array(Math.max(1, words.length - SHINGLE_WORDS + 1));
  for (let at = 0; at < runs.length; at++) {
    let hash = 0;
    for (let word = at; word < Math.min(at + SHINGLE_WORDS, words.length); word++) {
      hash = Math.imul(hash ^ (words[word] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    runs[at] = hash;
  }
  runs.sort();
  return runs.filter((run, at) => at === 0 || run !== runs[at - 1]);
}

/** How many numbers two ascending lists share. */
function countShared(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  let atB = 0;
  for (const value of a) {
    while (atB < b.length && (b[atB] ?? 0) < value) atB++;
    if (b[atB] === value) shared++;
  }
  return shared;
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
  readonly #ofArticle = new LRUCache<Article, Uint32Array>({ max: REMEMBERED });
  readonly #ofTitle = new LRUCache<Article, Set<string>>({ max: REMEMBERED });
  readonly #ofPassage = new LRUCache<Passage, Uint32Array>({ max: REMEMBERED });
  readonly #factsOfArticle = new LRUCache<Article, TextFacts>({ max: REMEMBERED });

  /**
   * True where the other article holds nearly all of the passage (containment, not resemblance: lengths differ) and
   * says no other number or name: bulletins written from one template are no copies.
   */
  isPublishedIn(passage: Passage, other: Article): boolean {
    const isTitleOnly = passage.article.body === '' || other.body === '';
    if (isTitleOnly) {
      const titles = resemblance(this.#titleTerms(passage.article), this.#titleTerms(other));
      if (titles < TITLES_NEARLY_THE_SAME) return false;
      return !differInFacts(factsOf(passage.article.title), factsOf(other.title));
    }
    const own = this.#passageShingles(passage);
    const enough = own.length < FEW_SHINGLES ? NEARLY_THE_SAME_OF_FEW : NEARLY_THE_SAME;
    if (countShared(own, this.#articleShingles(other)) / own.length < enough) return false;
    return !differInFacts(factsOf(passageText(passage)), this.#articleFacts(other));
  }

  #articleFacts(article: Article): TextFacts {
    let known = this.#factsOfArticle.get(article);
    if (!known) {
      known = factsOf(article.body);
      this.#factsOfArticle.set(article, known);
    }
    return known;
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

  #passageShingles(passage: Passage): Uint32Array {
    let known = this.#ofPassage.get(passage);
    if (!known) {
      known = shingles(passageText(passage), passage.article.language);
      this.#ofPassage.set(passage, known);
    }
    return known;
  }

  #articleShingles(article: Article): Uint32Array {
    let known = this.#ofArticle.get(article);
    if (!known) {
      known = shingles(article.body, article.language);
      this.#ofArticle.set(article, known);
    }
    return known;
  }
}
