import fc from 'fast-check';
import type { Article } from '../../../src/articles/article.ts';
import type { QueryTerm } from '../../../src/index/query-term.ts';
import { anArticle } from '../../support/articles.ts';

/** Few words, so that they meet; one that every object has, one in Cyrillic. */
export const WORDS = ['heart', 'road', 'water', 'gas', 'constructor', 'dam', 'мост', 'tax'] as const;

const word = fc.constantFrom(...WORDS);
const sentence = fc
  .array(word, { minLength: 1, maxLength: 45 })
  .map((words) => `${words[0]?.charAt(0).toUpperCase()}${words.join(' ').slice(1)}.`);

/** Articles of no passage's text, of one, and of several; days and ids that tie and that do not. */
export const anyArticles = fc
  .uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 150 }).map(String),
      title: fc.array(word, { maxLength: 3 }).map((words) => words.join(' ')),
      body: fc.array(sentence, { maxLength: 9 }).map((sentences) => sentences.join(' ')),
      region: fc.constantFrom('KZ-15' as const, 'KZ-10' as const),
      published: fc.constantFrom('2025-01-31', '2025-02-01', '2025-02-02'),
    }),
    { selector: ({ id }) => id, maxLength: 25 },
  )
  .map((parts): Article[] => parts.map(anArticle));

/** Groups of one word, or of several that stand for it; some are unknown. */
export const anyGroups: fc.Arbitrary<QueryTerm[]> = fc.array(
  fc.record({
    weight: fc.constantFrom(1, 0.5),
    variants: fc.array(
      fc.record({
        term: fc.constantFrom(...WORDS, 'absent'),
        weight: fc.constantFrom(1, 0.6, 0.4),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  { maxLength: 6 },
);

export const anyFilter = fc.record(
  {
    regions: fc.constantFrom(['KZ-15' as const], ['KZ-10' as const, 'KZ-63' as const]),
    from: fc.constantFrom('2025-01-31', '2025-02-01', '2025-03-01'),
    to: fc.constantFrom('2025-01-01', '2025-01-31', '2025-02-01'),
  },
  { requiredKeys: [] },
);

/** Thousands of articles of words by Zipf's law: many blocks and windows, where pruning has something to pass over. */
export function manyArticles(count: number): Article[] {
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const word = () => `w${Math.floor(400 ** random())}`;
  const words = (length: number) => Array.from({ length }, word).join(' ');
  return Array.from({ length: count }, (_, id) => {
    const body = id % 7 === 0 ? `W${words(40)}. W${words(40)}. W${words(30)}.` : `W${words(12)}.`;
    const published = `2025-0${1 + (id % 9)}-01`;
    return anArticle({ id: String(id + 1), title: words(2), body, published });
  });
}
