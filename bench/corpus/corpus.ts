import { pickSome, randomFrom, seedOf } from './random.ts';
import { realCorpus } from './real.ts';
import { syntheticCorpus } from './synthetic.ts';

export interface BenchDocument {
  readonly number: number;
  readonly title: string;
  readonly body: string;
}

/** Any document by its number, at any time: nothing is kept, so the corpus takes no memory of an engine's process. */
export interface Corpus {
  readonly size: number;
  document(number: number): BenchDocument;
}

export type CorpusKind = 'synthetic' | 'real';

/** Null if its texts are not found. */
export function openCorpus(kind: CorpusKind, size: number, seed: number): Corpus | null {
  return kind === 'synthetic' ? syntheticCorpus(size, seed) : realCorpus(size, seed);
}

export interface BenchQuestion {
  readonly text: string;
  /** Number of the document that its words are from. */
  readonly source: number;
}

const LETTERS = /[\p{L}\p{N}]+/gu;

/** Questions of 7 to 10 different words of one document. */
export function questionsOf(corpus: Corpus, count: number, seed: number): BenchQuestion[] {
  const random = randomFrom(seedOf(seed, -2));
  return Array.from({ length: count }, () => {
    const source = Math.floor(random() * corpus.size);
    const words = corpus.document(source).body.toLowerCase().match(LETTERS) ?? [];
    return { source, text: pickSome([...new Set(words)], 7 + Math.floor(random() * 4), random).join(' ') };
  });
}
