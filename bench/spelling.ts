import { nearWords, wordList } from '../src/index/segments/fuzzy-lookup.ts';
import { sizeOf, stringAt, stringList } from '../src/index/segments/string-column.ts';
import { allowedEdits } from '../src/query/spelling/spelling.ts';
import { editDistance } from '../src/text/edit-distance.ts';
import { pick, randomFrom } from './corpus/random.ts';
import { syntheticWords } from './corpus/synthetic.ts';
import { percentile } from './result.ts';

const MISSPELT = 2_000;
const IN_A_QUESTION = 30;

/** Time to find the words near a misspelt one among 200,000, in milliseconds, and of comparing with all of them. */
export function measureSpelling(seed: number) {
  const random = randomFrom(seed);
  const words = stringList(syntheticWords(seed).sort());
  const list = wordList(words);
  const misspelt = Array.from({ length: MISSPELT }, () =>
    withTypos(stringAt(words, Math.floor(random() * sizeOf(words))), random),
  );
  const all = Array.from({ length: sizeOf(words) }, (_, number) => stringAt(words, number));
  const scanned = misspelt.slice(0, 20).map((word) =>
    millisOf(() => {
      const edits = allowedEdits(word.length);
      return all.filter((other) => editDistance(word, other, edits) <= edits).length;
    }),
  );
  const walked = misspelt.map((word) =>
    millisOf(() => nearWords(list, word, allowedEdits(word.length)).length),
  );
  const questions = Array.from({ length: MISSPELT / IN_A_QUESTION }, (_, at) =>
    walked.slice(at * IN_A_QUESTION, (at + 1) * IN_A_QUESTION).reduce((sum, millis) => sum + millis, 0),
  );
  return {
    words: sizeOf(words),
    p50: percentile(walked, 0.5),
    p99: percentile(walked, 0.99),
    questionOf30P50: percentile(questions, 0.5),
    questionOf30Worst: percentile(questions, 1),
    scanP50: percentile(scanned, 0.5),
  };
}

/** One or two letters replaced, left out, doubled or swapped. */
export function withTypos(word: string, random: () => number): string {
  let misspelt = word;
  for (let typos = random() < 0.5 ? 1 : 2; typos > 0; typos--) {
    const at = Math.floor(random() * (misspelt.length - 1));
    const [before, letter, next, after] = [
      misspelt.slice(0, at),
      misspelt.charAt(at),
      misspelt.charAt(at + 1),
      misspelt.slice(at + 2),
    ];
    misspelt = pick(
      [
        `${before}${next}${letter}${after}`,
        `${before}${next}${after}`,
        `${before}${letter}${letter}${next}${after}`,
        `${before}${String.fromCharCode(97 + Math.floor(random() * 26))}${next}${after}`,
      ],
      random,
    );
  }
  return misspelt;
}

/** The median of three: other load on the machine rarely affects two of them. */
function millisOf(work: () => number): number {
  const times = [1, 2, 3].map(() => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
  return percentile(times, 0.5);
}
