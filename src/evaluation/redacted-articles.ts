import type { Article } from '../articles/article.ts';
import { compareByNewest } from '../articles/article-order.ts';
import { splitSentences } from '../articles/sentences.ts';
import { NewsIndex } from '../index/news-index.ts';
import { buildSegment } from '../index/segments/segment-builder.ts';
import { SegmentedIndex } from '../index/segments/segmented-index.ts';
import { containsAny } from './evaluate.ts';

/** An article of fewer characters without its answer says nothing else. */
const MIN_BODY_LENGTH = 60;

/**
 * Indexes in which questions have lost their answer and nothing else: of the articles that answer, the sentences that
 * hold an answer are taken out. What is asked then is on the topic and unanswerable, as people's questions often are.
 */
export class RedactedIndexes {
  readonly #articles: readonly Article[];
  readonly #others = new Map<string, { articles: readonly Article[]; segments: SegmentedIndex }>();

  constructor(articles: readonly Article[]) {
    this.#articles = articles;
  }

  /** Null where the title gives the answer, or nothing is left without it. */
  without(answers: readonly string[], ids: readonly string[]): NewsIndex | null {
    const redacted = this.#articles
      .filter(({ id }) => ids.includes(id))
      .map((article) => ({ ...article, body: withoutAnswers(article.body, answers) }))
      .filter(({ title, body }) => body.length >= MIN_BODY_LENGTH && !containsAny([title, body], answers))
      .sort(compareByNewest);
    if (redacted.length === 0) return null;
    const { articles, segments } = this.#othersThan(ids);
    const all = [...articles, ...redacted].sort(compareByNewest);
    return new NewsIndex(all, segments.with(buildSegment(redacted)));
  }

  #othersThan(ids: readonly string[]) {
    const key = ids.join(' ');
    let others = this.#others.get(key);
    if (others === undefined) {
      const articles = this.#articles.filter(({ id }) => !ids.includes(id)).sort(compareByNewest);
      others = { articles, segments: SegmentedIndex.EMPTY.with(buildSegment(articles)) };
      this.#others.set(key, others);
    }
    return others;
  }
}

function withoutAnswers(body: string, answers: readonly string[]): string {
  return splitSentences(body)
    .map(({ start, end }) => body.slice(start, end))
    .filter((sentence) => !containsAny([sentence], answers))
    .join(' ');
}
