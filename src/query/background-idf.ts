import type { NewsIndex } from '../index/news-index.ts';
import type { QueryTerm } from '../index/query-term.ts';
import { inverseDocumentFrequency } from '../index/scoring.ts';
import { generalFrequency } from '../languages/background-frequency.ts';

/**
 * Passages of ordinary text that a term's rarity is judged by beside those of the index: of few articles, chance decides
 * which of `figure` and `Jacksonville` is rarer; of many, these count for little.
 */
const GENERAL_PASSAGES = 700;
/** Searched words of such a passage. */
const PASSAGE_LENGTH = 45;

/** What a group's inverse document frequency is to be multiplied by: the less, the more ordinary texts say its term. */
export function generalRarity({ variants }: QueryTerm, index: NewsIndex): number {
  const share = generalFrequency(variants[0]?.term ?? '');
  const documents = index.segments.totals.passages;
  const known = variants.map(({ term }) => index.frequencies(term).passages).find((passages) => passages > 0);
  const own = inverseDocumentFrequency(documents, known ?? 0);
  const general = GENERAL_PASSAGES * (1 - (1 - share) ** PASSAGE_LENGTH);
  return Math.log(1 + documents / ((known ?? 0) + general + 0.5)) / own;
}
