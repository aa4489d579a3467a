import { fold } from '../text/folding.ts';
import { byLanguage, wordsOf } from './all-languages.ts';
import { LANGUAGES, type LanguageCode } from './languages.ts';

type Synonyms = ReadonlyMap<string, readonly string[]>;

const SYNONYMS: Readonly<Record<LanguageCode, Synonyms>> = byLanguage(synonymsIn);

/** Terms (as an analyzer makes them) that may replace the given one in a search. */
export function synonymsOf(term: string, language: LanguageCode): readonly string[] {
  return SYNONYMS[language].get(term) ?? [];
}

/** Terms for the same thing, by term. */
function synonymsIn(language: LanguageCode): Synonyms {
  const { stem, stopWords, synonyms: groups } = LANGUAGES[language];
  const synonyms = new Map<string, Set<string>>();
  for (const line of groups.split('\n')) {
    const words = wordsOf(line).filter((word) => !stopWords.has(word));
    const terms = new Set(words.map((word) => fold(stem(word))));
    for (const term of terms) {
      const known = synonyms.get(term) ?? new Set();
      for (const other of terms) if (other !== term) known.add(other);
      synonyms.set(term, known);
    }
  }
  return new Map([...synonyms].map(([term, others]) => [term, [...others]]));
}
