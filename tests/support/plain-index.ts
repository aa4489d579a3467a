import type { Article } from '../../src/articles/article.ts';
import { compareByNewest } from '../../src/articles/article-order.ts';
import type { QueryTerm } from '../../src/index/query-term.ts';
import { articleTerms } from '../../src/index/segments/article-terms.ts';
import { ARTICLE_SCORING, ARTICLE_SHARE, PASSAGE_SCORING } from '../../src/index/segments/ranking.ts';
import type { SegmentFilter } from '../../src/index/segments/segmented-index.ts';
import { InvertedIndex } from './inverted-index.ts';

/** Computes the results that the product's index must return, by scoring every posting and sorting all passages. */
export class PlainIndex {
  readonly articles: readonly Article[];
  readonly articleTerms: InvertedIndex;
  readonly passageTerms: InvertedIndex;
  /** For each passage, the number of its article and its index in that article. */
  readonly #passages: readonly { readonly article: number; readonly place: number }[];

  constructor(articles: readonly Article[]) {
    this.articles = [...articles].sort(compareByNewest);
    const documents = this.articles.map(articleTerms);
    this.articleTerms = new InvertedIndex(documents);
    this.passageTerms = new InvertedIndex(
      documents.flatMap(({ title, passages }) => passages.map((body) => ({ title, body }))),
    );
    this.#passages = documents.flatMap(({ passages }, article) =>
      passages.map((_, place) => ({ article, place })),
    );
  }

  search(groups: readonly QueryTerm[], filter: SegmentFilter, limit: number) {
    const accepted = this.articles.map((article) => accepts(article, filter));
    const byArticle = this.articleTerms.score(groups, ARTICLE_SCORING, (number) => accepted[number] === true);
    const byPassage = this.passageTerms.score(groups, PASSAGE_SCORING, (number) => {
      return accepted[this.#passages[number]?.article ?? -1] === true;
    });
    return [...byPassage]
      .map(([number, passageScore]) => {
        const { article = -1, place = -1 } = this.#passages[number] ?? {};
        const articleScore = byArticle.get(article) ?? 0;
        const score = passageScore + ARTICLE_SHARE * articleScore;
        return { number, id: this.articles[article]?.id, place, score, passageScore, articleScore };
      })
      .sort((a, b) => b.score - a.score || a.number - b.number)
      .slice(0, limit)
      .map(({ number, ...found }) => found);
  }
}

function accepts(article: Article, { articles, regions, from, to }: SegmentFilter): boolean {
  if (articles && !articles.some(({ id }) => id === article.id)) return false;
  if (regions && !regions.includes(article.region)) return false;
  return (from === undefined || article.published >= from) && (to === undefined || article.published <= to);
}
