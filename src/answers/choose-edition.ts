import type { ArticleLanguage } from '../articles/article.ts';
import type { SentenceSpan } from './sentence-span.ts';

/**
 * Spans of one edition of each article, best first. Of the best article, the edition is the first in the order of
 * languages whose best span answers; where none does, and for all other articles, simply the first in that order. An
 * article keeps the rank of its best span in any edition.
 *
 * @param ranked spans of all editions, best first
 * @param order languages, the most wanted first; editions in others come after them, by rank
 * @param answers whether a span answers the question
 */
export function oneEditionEach(
  ranked: readonly SentenceSpan[],
  order: readonly ArticleLanguage[],
  answers: (span: SentenceSpan) => boolean,
): readonly SentenceSpan[] {
  const editions = new Map<string, Map<ArticleLanguage, SentenceSpan>>();
  for (const span of ranked) {
    const { id, language } = span.hit.passage.article;
    const best = editions.get(id) ?? new Map<ArticleLanguage, SentenceSpan>();
    if (!best.has(language)) best.set(language, span);
    editions.set(id, best);
  }
  if ([...editions.values()].every(({ size }) => size === 1)) return ranked;
  const [first] = ranked;
  const chosen = new Map<string, SentenceSpan>();
  for (const [id, byLanguage] of editions) {
    const wanted = [...byLanguage.values()].sort((a, b) => placeIn(order, a) - placeIn(order, b));
    const isBest = id === first?.hit.passage.article.id;
    const span = (isBest && wanted.length > 1 ? wanted.find(answers) : undefined) ?? wanted[0];
    if (span !== undefined) chosen.set(id, span);
  }
  const placed = new Set<string>();
  return ranked.flatMap((span) => {
    const { id, language } = span.hit.passage.article;
    const best = chosen.get(id);
    if (best === undefined) return [];
    if (!placed.has(id)) {
      placed.add(id);
      return [{ ...best, score: span.score }];
    }
    return language === best.hit.passage.article.language && span !== best ? [span] : [];
  });
}

function placeIn(order: readonly ArticleLanguage[], { hit }: SentenceSpan): number {
  const place = order.indexOf(hit.passage.article.language);
  return place === -1 ? order.length : place;
}
