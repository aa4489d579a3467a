import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { articleTerms } from '../../src/index/segments/article-terms.ts';
import { mergeSegments } from '../../src/index/segments/merge-segments.ts';
import { SegmentedIndex } from '../../src/index/segments/segmented-index.ts';
import { addWordsOf, type WordCount } from '../../src/index/segments/word-counts.ts';
import { Vocabulary } from '../../src/index/vocabulary.ts';
import { analyze } from '../../src/languages/analyzer.ts';
import { editDistance } from '../../src/text/edit-distance.ts';
import { anArticle } from '../support/articles.ts';
import { indexOf, inThree } from './segments/plain-search.ts';

const anyWord = fc.string({ unit: fc.constantFrom('b', 'k', 'm', 'r'), minLength: 3, maxLength: 8 });

function vocabularyOf(...texts: readonly string[]): Vocabulary {
  const articles = texts.map((body, at) => anArticle({ id: String(at + 1), title: '', body }));
  return new Vocabulary(indexOf(articles.map((article) => [article])).parts);
}

/** Names and words that are not, stop words, and words that are related or stems of each other. */
const WORDS = ['Astana', 'astana', 'fails', 'failure', 'failing', 'the', 'жолы', 'жолдар', 'жолдары', '5.4'];
const anyArticles = fc
  .array(
    fc.record({
      title: fc.array(fc.constantFrom(...WORDS), { maxLength: 2 }).map((words) => words.join(' ')),
      body: fc.array(fc.constantFrom(...WORDS), { maxLength: 9 }).map((words) => words.join(' ')),
      language: fc.constantFrom('en' as const, 'ru' as const, 'kk' as const),
    }),
    { maxLength: 9 },
  )
  .map((parts): Article[] => parts.map((part, at) => anArticle({ ...part, id: String(at + 1) })));

describe('Vocabulary', () => {
  it.each([1, 2])('finds the words within %i edits, shorter ones first', (edits) => {
    fc.assert(
      fc.property(fc.uniqueArray(anyWord, { maxLength: 40 }), anyWord, (words, asked) => {
        const expected = words
          .filter((word) => editDistance(asked, word, edits) <= edits)
          .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
        const near = vocabularyOf(words.join(' ')).near(asked, edits);
        expect(near.map(({ word }) => word)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('finds other spellings of a name, of all segments', () => {
    const found = vocabularyOf('Zhandosov', 'hospital', 'Dzhandosov').soundAlike('jandosov');
    expect(found.map(({ word }) => word)).toEqual(['dzhandosov', 'zhandosov']);
  });

  it('knows how a term is written most often, over all parts of the index', () => {
    const vocabulary = vocabularyOf('Fish died.', 'They died, one dies.', 'The dies of a press.', 'died');
    expect(vocabulary.writtenAs(vocabulary.get('died')?.term ?? '')).toBe('died');
    expect(vocabulary.writtenAs('unheard')).toBeNull();
  });

  it('knows the terms of related words, not of the word itself', () => {
    const vocabulary = vocabularyOf('Fails.', 'The failure of failings.');
    expect(vocabulary.relatedTerms('fail', 'fail')).toEqual(['failur']);
    expect(vocabulary.relatedTerms('dam', 'dam')).toEqual([]);
  });

  it('takes a word for a name where texts mostly give it a capital inside a sentence', () => {
    const vocabulary = vocabularyOf('Rivers flow to Ural. Ural is long, the Ural.', 'He asks rivers.');
    expect([vocabulary.isName('ural'), vocabulary.isName('rivers'), vocabulary.isName('he')]).toEqual([
      true,
      false,
      null,
    ]);
  });

  it('counts the words of live articles alone, however they are spread over segments', () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const [one = [], other = [], gone = []] = inThree(articles);
        const deleted = indexOf([one, [...other, ...gone]]).without(gone.map(articleTerms));
        const merged = SegmentedIndex.EMPTY.with(mergeSegments(deleted.parts));
        const expected = plainCounts([...one, ...other]);
        for (const { parts } of [deleted, merged]) {
          const vocabulary = new Vocabulary(parts);
          for (const word of WORDS.map((text) => text.toLowerCase())) {
            expect(vocabulary.get(word)?.count).toBe(expected.get(word)?.count);
            const { inside = 0, capitals = 0 } = expected.get(word) ?? {};
            expect(vocabulary.isName(word)).toBe(inside === 0 ? null : capitals > 0.6 * inside);
          }
        }
        const [atOnce, later] = [new Vocabulary(merged.parts), new Vocabulary(deleted.parts)];
        for (const word of WORDS) {
          expect(later.get(word)).toEqual(atOnce.get(word));
          expect(later.relatedTerms(word, word)).toEqual(atOnce.relatedTerms(word, word));
          expect(later.near(word, 1)).toEqual(atOnce.near(word, 1));
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** By word alone, whatever its terms are. */
function plainCounts(articles: readonly Article[]): Map<string, WordCount> {
  const counts = new Map<string, WordCount>();
  for (const { title, body, language } of articles) {
    for (const [text, capitalsMean] of [[title, false] as const, [body, true] as const]) {
      const sentence = analyze(text, language).map((token) => ({ ...token, isStopWord: true }));
      addWordsOf(counts, sentence, capitalsMean);
    }
  }
  return counts;
}
