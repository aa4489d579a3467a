import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { buildIndex } from '../../src/index/news-index.ts';
import { anArticle } from '../support/articles.ts';
import { realIndex } from '../support/real-seed.ts';

const index = realIndex();

describe('answerQuestion on the real seed', () => {
  it.each([
    ['How many people are waiting for a new heart in Kazakhstan?', '927104', '140 adults and 5 children'],
    ['What is the total price of the greenhouse project?', '926408', '650 million US dollars'],
    ['how is average speed calculated', '926028', 'dividing the distance traveled by the time interval'],
    ['Until when will the fish mortality measures go on?', '926104', 'until the end of March'],
  ])('answers %s', (question, articleId, words) => {
    const answer = answerQuestion(index, question);
    expect(answer.outcome).toBe('answered');
    expect(answer.passages[0]?.article.id).toBe(articleId);
    expect(answer.passages[0]?.snippet).toContain(words);
  });

  it.each([
    'best pizza restaurant near me',
    'Who painted the Mona Lisa?',
    'how to install python on windows',
  ])('does not make up an answer to %s', (question) => {
    expect(answerQuestion(index, question).outcome).not.toBe('answered');
  });

  it.each([
    '',
    '   ',
    '🙂🙂',
    '???',
    'the of and',
    '\u0000',
    'hasOwnProperty',
    '__proto__',
    'toString',
    '.*+?^()|[]',
    'שלום עולם',
    'مرحبا بالعالم',
    '٣٤٥٦',
    '777777777',
    'a'.repeat(10_000),
  ])('has nothing to say to %j', (question) => {
    expect(answerQuestion(index, question)).toMatchObject({
      outcome: 'nothing',
      confidence: 0,
      passages: [],
    });
  });

  it('shows what it read a misspelt word as', () => {
    expect(answerQuestion(index, 'grenhouse in Shymkent').corrections).toEqual([
      { from: 'grenhouse', to: 'greenhouse' },
    ]);
  });

  it('lists the newest articles of a region, one passage an article, then those that name it', () => {
    const answer = answerQuestion(index, 'What is new in Kyzylorda?', { top: 5 });
    expect(answer.listing).toBe(true);
    const listed = answer.passages.map(({ article, isMention }) => [article.id, isMention]);
    expect(listed.slice(0, 3)).toEqual(['925169', '924912', '924810'].map((id) => [id, false]));
    expect(listed.slice(3).map(([, isMention]) => isMention)).toEqual([true, true]);
    expect(answer.passages.slice(3).every(({ article }) => article.mentions.includes('KZ-43'))).toBe(true);
  });

  it('looks only into the region asked for', () => {
    const answer = answerQuestion(index, 'expanded meeting of the Government', { top: 20, region: 'KZ-47' });
    expect(new Set(answer.passages.map(({ article }) => article.region))).toEqual(new Set(['KZ-47']));
  });

  it('collapses the speech that several regions published into one passage with the others beside it', () => {
    const answer = answerQuestion(index, 'Cryptocurrencies and other digital assets in the financial sector');
    const [first] = answer.passages;
    const ids = [first?.article.id, ...(first?.copies ?? []).map(({ id }) => id)];
    expect(ids).toEqual(expect.arrayContaining(['925954', '926245']));
  });
});

describe('a speech that several regions published', () => {
  const question = 'What did Tokayev say about cryptocurrencies and other digital assets?';

  it.each([
    ['in Mangystau', '925954'],
    ['in Jetisu', '926245'],
    ['в Мангистау', '925954'],
  ])('is shown as %s published it, the other copy beside it', (place, id) => {
    const [first] = answerQuestion(index, `${question} ${place}`).passages;
    expect(first?.article.id).toBe(id);
    expect(first?.copies.map((copy) => copy.id)).toEqual(
      expect.arrayContaining(['925954', '926245'].filter((other) => other !== id)),
    );
  });
});

describe('requests for lists', () => {
  it.each([
    ['news about the railway', '926039'],
    ['latest on fish in Karaganda', '926104'],
    ['any news about tomatoes?', '926408'],
  ])('answers "%s" with what is most about it', (request, id) => {
    const answer = answerQuestion(index, request);
    expect(answer).toMatchObject({ outcome: 'answered', listing: true });
    expect(answer.passages[0]?.article.id).toBe(id);
  });

  it.each(['news about football', 'latest on volcanoes', 'what happened on 5 March 2019'])(
    'does not claim to have what there is not: "%s"',
    (request) => {
      expect(answerQuestion(index, request).outcome).not.toBe('answered');
    },
  );

  it('lists a day once, newest first, whatever today is', () => {
    const answer = answerQuestion(index, 'what happened on 1 February', { top: 50, today: '2026-11-24' });
    expect(new Set(answer.passages.map(({ article }) => article.id)).size).toBe(20);
    expect(answer.passages).toHaveLength(20);
  });
});

describe('every answer', () => {
  const words = index.articles.flatMap(({ title }) => title.split(' '));
  const question = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((list) => list.join(' ')),
  );

  it('is verbatim, within 400 units, with its matches inside the snippet', () => {
    fc.assert(
      fc.property(question, (text) => {
        for (const { article, passage, snippet, matches } of answerQuestion(index, text, { top: 5 })
          .passages) {
          const source = article.body === '' ? article.title : article.body;
          expect(source).toContain(passage);
          expect(source).toContain(snippet.replace(/^…|…$/g, ''));
          expect(snippet.length).toBeLessThanOrEqual(400);
          for (const { start, end } of matches) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(snippet.length);
            expect(snippet.slice(start, end)).toMatch(/^[\p{L}\p{N}]/u);
          }
        }
      }),
    );
  });

  it.each(['constructor', 'valueOf', 'heart', '2024', '#', 'heart '.repeat(2_000), 'ا'.repeat(10_000)])(
    'comes for a question of one word or a very long one: %j',
    (text) => {
      expect(answerQuestion(index, text).question).toBe(text);
    },
  );

  it('is the same when asked again', () => {
    fc.assert(
      fc.property(question, (text) => {
        expect(answerQuestion(index, text)).toEqual(answerQuestion(index, text));
      }),
    );
  });
});

describe('a sentence longer than a snippet', () => {
  const filler = 'word '.repeat(200);
  const body = `${filler}the governor opened a planetarium ${filler}in the evening.`;

  it('is cut at words around the match, with ellipses', () => {
    const long = buildIndex([anArticle({ id: '1', body })]);
    const snippet = answerQuestion(long, 'planetarium governor').passages[0]?.snippet ?? '';
    expect(snippet).toMatch(/^…word .*the governor opened a planetarium.* word…$/);
    expect(snippet.length).toBeLessThanOrEqual(400);
  });
});
