import type { Article } from '../news/article.ts';
import { analyze } from '../text/analyzer.ts';
import { type Passage, passageText } from './passage.ts';

/** Words in a shingle: long enough that unrelated texts share almost none. */
const SHINGLE_WORDS = 4;
/** Share of a passage's shingles that another article must hold to have published it too. */
const NEARLY_THE_SAME = 0.5;

/** Overlapping runs of words (Broder, 1997), folded; fewer words than one shingle make one. */
function shingles(text: string, language: Article['language']): Set<string> {
  const words = analyze(text, language).map(({ word }) => word);
  const runs = new Set<string>();
  for (let at = 0; at <= Math.max(0, words.length - SHINGLE_WORDS); at++) {
    runs.add(words.slice(at, at + SHINGLE_WORDS).join(' '));
  }
  return runs;
}

/** Remembers the shingles of articles and passages, which are compared again and again. */
export class NearDuplicates {
  readonly #ofArticle = new WeakMap<Article, Set<string>>();
  readonly #ofPassage = new WeakMap<Passage, Set<string>>();

  /** True where the other article holds nearly all of the passage (containment, not resemblance: lengths differ). */
  isPublishedIn(passage: Passage, other: Article): boolean {
    const own = this.#passageShingles(passage);
    const theirs = this.#articleShingles(other);
    let shared = 0;
    for (const shingle of own) if (theirs.has(shingle)) shared++;
    return own.size > 0 && shared / own.size >= NEARLY_THE_SAME;
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
      // A copy without a body is recognised by its title.
      known = shingles(article.body === '' ? article.title : article.body, article.language);
      this.#ofArticle.set(article, known);
    }
    return known;
  }
}
