import type { NewsIndex } from '../index/news-index.ts';
import type { QueryTerm } from '../index/query-term.ts';
import type { VocabularyWord } from '../index/vocabulary.ts';
import { LANGUAGES, type LanguageCode } from '../languages/languages.ts';
import { languageOfWord, scriptOf } from '../languages/script.ts';
import { synonymsOf } from '../languages/synonyms.ts';

type Variants = QueryTerm['variants'];
type Word = Pick<VocabularyWord, 'word' | 'term'>;

/** Weight of a word that means the same; one that only shares its root has its language's `relatedWeight`. */
const SYNONYM_WEIGHT = 0.4;

/** Terms of words with the same root. */
export function relatedVariants({ word, term }: Word, language: LanguageCode, index: NewsIndex): Variants {
  const { relatedWeight } = LANGUAGES[languageOfWord(scriptOf(word), language)];
  return weighted(index.vocabulary.relatedTerms(word, term), relatedWeight);
}

/** Terms that mean the same. */
export function synonymVariants({ word, term }: Word, language: LanguageCode): Variants {
  // A Cyrillic word of an English question has none: there it is a name.
  const of = scriptOf(word) === 'latin' ? languageOfWord('latin', language) : language;
  return weighted(synonymsOf(term, of), SYNONYM_WEIGHT);
}

function weighted(terms: readonly string[], weight: number): Variants {
  return terms.map((term) => ({ term, weight }));
}
