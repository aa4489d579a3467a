import type { Corpus } from './corpus.ts';
import { pick, randomFrom, seedOf } from './random.ts';

const VOCABULARY = 200_000;
const SENTENCES = 4;
const TITLE_WORDS = 6;
const CONSONANTS = [...'bcdfghjklmnprstvwz', 'sh', 'ch', 'kh', 'zh', 'st', 'tr'];
const VOWELS = [...'aeiou', 'ai', 'ei'];

/** Passages of 60 to 80 words in four sentences, words drawn by Zipf's law from 200,000. */
export function syntheticCorpus(size: number, seed: number): Corpus {
  const words = syntheticWords(seed);
  const draw = zipf(words.length);
  return {
    size,
    document(number) {
      const random = randomFrom(seedOf(seed, number));
      const word = () => words[draw(random())] ?? '';
      const run = (length: number) => Array.from({ length }, word).join(' ');
      const sentence = () => capitalised(`${run(15 + Math.floor(random() * 6))}.`);
      const body = Array.from({ length: SENTENCES }, sentence).join(' ');
      return { number, title: capitalised(run(TITLE_WORDS)), body };
    },
  };
}

/** The vocabulary, the most frequent first. */
export function syntheticWords(seed: number): string[] {
  return makeWords(randomFrom(seedOf(seed, -1)));
}

/** Different pronounceable words, shorter ones first, as in a language. */
function makeWords(random: () => number): string[] {
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    const syllables = 2 + Math.floor((3 * words.size) / VOCABULARY + random());
    let word = '';
    for (let at = 0; at < syllables; at++) word += pick(CONSONANTS, random) + pick(VOWELS, random);
    words.add(random() < 0.5 ? word : word + pick(CONSONANTS, random));
  }
  return [...words];
}

/** Maps a number in 0..1 to a rank: rank r has a probability proportional to 1 / (r + 1). */
function zipf(ranks: number): (at: number) => number {
  const cumulative = new Float64Array(ranks);
  let sum = 0;
  for (let rank = 0; rank < ranks; rank++) {
    sum += 1 / (rank + 1);
    cumulative[rank] = sum;
  }
  return (at) => {
    const wanted = at * sum;
    let low = 0;
    let high = ranks - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
