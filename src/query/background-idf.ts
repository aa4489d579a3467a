import type { NewsIndex } from '../index/news-index.ts';
import type { QueryTerm } from '../index/query-term.ts';
import { inverseDocumentFrequency } from '../index/scoring.ts';
import { generalFrequency } from '../languages/background-frequency.ts';

/**
 * Number of virtual passages of general text by which a term's rarity is judged in addition to the index's own. With
 * few articles, chance decides whether `figure` or `Jacksonville` is rarer; with many, these passages hardly matter.
 */
const GENERAL_PASSAGES = 700;
/** Searched words per virtual passage. */
const PASSAGE_LENGTH = 45;

/** Factor for a query term's inverse document frequency: the lower, the more frequent the term is in general text. */
export function backgroundWeight({ variants }: QueryTerm, index: NewsIndex): number {
  const share = generalFrequency(variants[0]?.term ?? '');
  const documents = index.segments.totals.passages;
  const known = variants.map(({ term }) => index.frequencies(term).passages).find((passages) => passages > 0);
  const own = inverseDocumentFrequency(documents, known ?? 0);
  const general = GENERAL_PASSAGES * (1 - (1 - share) ** PASSAGE_LENGTH);
  return Math.log(1 + documents / ((known ?? 0) + general + 0.5)) / own;
}
