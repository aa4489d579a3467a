import type { Language } from '../articles/article.ts';
import type { NewsIndex } from '../index/news-index.ts';
import type { QueryTerm } from '../index/query-term.ts';
import type { VocabularyWord } from '../index/vocabulary.ts';
import { synonymsOf } from '../languages/synonyms.ts';

type Variants = QueryTerm['variants'];
type Word = Pick<VocabularyWord, 'word' | 'term'>;

/** Weights of a word that only shares its root with the one asked (roots are surer in inflected languages) … */
const RELATED_WEIGHT = { latin: 0.3, cyrillic: 0.6 } as const;
/** … and of one that says the same. */
const SYNONYM_WEIGHT = 0.4;

/** Terms of words with the same root. */
export function relatedVariants({ word, term }: Word, _: Language, index: NewsIndex): Variants {
  return weighted(index.vocabulary.relatedTerms(word, term), RELATED_WEIGHT[scriptOf(word)]);
}

/** Terms that mean the same. */
export function synonymVariants({ word, term }: Word, language: Language): Variants {
  return weighted(synonymsOf(term, scriptOf(word) === 'latin' ? 'en' : language), SYNONYM_WEIGHT);
}

function weighted(terms: readonly string[], weight: number): Variants {
  return terms.map((term) => ({ term, weight }));
}

function scriptOf(word: string): 'latin' | 'cyrillic' {
  return /^\p{Script=Cyrillic}/u.test(word) ? 'cyrillic' : 'latin';
}
