import type { Article } from '../articles/article.ts';
import { languagesOf } from '../articles/editions.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { InterestMatches } from './matching.ts';
import type { Interest } from './types.ts';

/** The article as it is now, and as it was before an edition joined it. */
export interface JoinedArticle {
  readonly article: Article;
  readonly before: Article;
}

/** Those of the changed articles that got an edition in a language that they did not have in the index. */
export function joinedArticles(changed: readonly Article[], before: NewsIndex): JoinedArticle[] {
  if (changed.length === 0) return [];
  const now = new Map(changed.map((article) => [article.id, article]));
  return before.articles.flatMap((older) => {
    const article = now.get(older.id);
    if (article === undefined) return [];
    const had = languagesOf(older);
    const isJoined = languagesOf(article).some((language) => !had.includes(language));
    return isJoined ? [{ article, before: older }] : [];
  });
}

/**
 * Whom the editions interest that joined known articles: followers of words that the article had in none of its
 * editions before, and of questions that it did not answer. They never got it; all others did, or began to follow later.
 */
export class JoinedEditions {
  readonly articles: readonly Article[];
  readonly #now: InterestMatches;
  readonly #before: InterestMatches;

  /** Each index must hold its articles; it is requested only if there is a standing question. */
  constructor(
    joined: readonly JoinedArticle[],
    index: { readonly before: () => NewsIndex; now: () => NewsIndex },
  ) {
    this.articles = joined.map(({ article }) => article);
    this.#now = new InterestMatches(this.articles, index.now);
    this.#before = new InterestMatches(
      joined.map(({ before }) => before),
      index.before,
    );
  }

  /** Matches the interests; those matched before are skipped. */
  async match(interests: readonly Interest[]): Promise<void> {
    await this.#now.match(interests);
    await this.#before.match(interests);
  }

  /** The articles that match an interest by the edition that joined them; none for a region or an issuing body. */
  articlesOf(interest: Interest): readonly Article[] {
    if (interest.kind === 'region' || interest.kind === 'issuer') return [];
    const before = new Set(this.#before.articlesOf(interest).map(({ id }) => id));
    return this.#now.articlesOf(interest).filter(({ id }) => !before.has(id));
  }
}
