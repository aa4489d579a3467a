import type { Article } from '../../src/articles/article.ts';
import { inEachEdition } from '../../src/articles/editions.ts';
import type { NewsIndex } from '../../src/index/news-index.ts';
import { type EditionWords, wordsOf } from '../../src/subscriptions/edition-words.ts';
import { holdsKeywords, passesFilter } from '../../src/subscriptions/keyword-matching.ts';
import { parseFilter, parseKeywords } from '../../src/subscriptions/keywords.ts';
import { askEach } from '../../src/subscriptions/standing-questions.ts';
import type { Interest, Origin } from '../../src/subscriptions/types.ts';
import { runAtOnce } from '../../src/time/cooperative.ts';

/** Finds the articles that match an interest by looking at each of them: what matching must give, and slower. */
export function plainMatcher(
  articles: readonly Article[],
  index: NewsIndex,
): (interest: Interest) => readonly Article[] {
  const analyzed = new Map<Article, readonly EditionWords[]>();
  const editionsOf = (article: Article): readonly EditionWords[] => {
    const known = analyzed.get(article) ?? inEachEdition(article).map(wordsOf);
    analyzed.set(article, known);
    return known;
  };
  const from = (origin: Origin) =>
    articles.filter(({ region, issuer }) =>
      origin.kind === 'region' ? region === origin.region : issuer === origin.issuer,
    );
  return (interest) => {
    switch (interest.kind) {
      case 'region':
      case 'issuer':
        return from(interest);
      case 'filtered': {
        const filter = parseFilter(interest.text);
        return from(interest.within).filter((article) => passesFilter(editionsOf(article), filter));
      }
      case 'keywords': {
        const keywords = parseKeywords(interest.text);
        if (keywords === null) return [];
        return articles.filter((article) =>
          editionsOf(article).some((edition) => holdsKeywords(edition, keywords)),
        );
      }
      case 'question':
        return runAtOnce(askEach(interest.text, articles, index));
    }
  };
}
