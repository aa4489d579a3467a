import type { AnalyzedToken } from '../../languages/analyzer.ts';

/** Statistics of a word as people write it. */
export interface WordCount {
  /** Folded. */
  readonly word: string;
  /** Its term; null for a stop word. Texts of several languages may give a word several terms. */
  readonly term: string | null;
  /** Occurrences. */
  readonly count: number;
  /** Occurrences inside sentences, where a capital means something, and those with a capital. */
  readonly inside: number;
  readonly capitals: number;
}

/** One entry for each word and term, by `wordKey`. */
export type WordCounts = ReadonlyMap<string, WordCount>;

export function wordKey({ word, term }: Pick<WordCount, 'word' | 'term'>): string {
  // No word contains a space.
  return term === null ? word : `${word} ${term}`;
}

export function addWordCount(sums: Map<string, WordCount>, more: WordCount, sign: 1 | -1 = 1): void {
  const { word, term } = more;
  const key = wordKey(more);
  const known = sums.get(key);
  sums.set(key, {
    word,
    term,
    count: (known?.count ?? 0) + sign * more.count,
    inside: (known?.inside ?? 0) + sign * more.inside,
    capitals: (known?.capitals ?? 0) + sign * more.capitals,
  });
}

/** Adds the words of a title or sentence; `capitalsMean`: a capital inside it marks a name. */
export function addWordsOf(
  sums: Map<string, WordCount>,
  tokens: readonly AnalyzedToken[],
  capitalsMean: boolean,
): void {
  for (const [at, { text, word, term, isStopWord }] of tokens.entries()) {
    const inside = capitalsMean && at > 0 ? 1 : 0;
    const capitals = startsWithCapital(text) ? inside : 0;
    addWordCount(sums, { word, term: isStopWord ? null : term, count: 1, inside, capitals });
  }
}

export function startsWithCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}
