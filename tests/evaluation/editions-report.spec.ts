import { describe, expect, it } from 'vitest';
import { renderPlainReply } from '../../src/bot/views/plain-reply.ts';
import { editionsMisses, editionsTable, isInOwnLanguage } from '../../src/evaluation/editions-report.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { parseSeed } from '../../src/sources/seed-parser.ts';

const LINK = 'https://www.gov.kz/memleket/entities/aktobe/press/news/details/1';
const SEED = `The bridge was opened 01.02.2025
The new bridge is 300 meters long.
Source : ${LINK}?lang=en

Мост открыт 01.02.2025
Новый мост строили два года.
Source : ${LINK}?lang=ru
`;

const { articles } = parseSeed(SEED, 'news.txt');
const ask = (lang: string, question: string, answer: string | null) => ({
  id: question,
  kind: answer === null ? 'unanswerable' : 'fact',
  question,
  articles: answer === null ? [] : ['1'],
  answers: answer === null ? [] : [answer],
  lang,
});

const results = evaluate(
  {
    name: 'editions',
    group: 'editions',
    fold: null,
    articles,
    questions: [
      ask('en', 'How long is the new bridge?', '300 meters'),
      ask('ru', 'Сколько лет строили новый мост?', 'два года'),
      // Only the English edition says it.
      ask('ru', 'Сколько метров новый мост?', '300'),
      ask('kk', 'Кеме қайда барады?', null),
    ],
  },
  renderPlainReply,
);

describe('the report on editions', () => {
  it('counts an answer as in its own language only from the edition in that language', () => {
    expect(results.slice(0, 2).map(isInOwnLanguage)).toEqual([true, true]);
  });

  it('has one row per language of the questions', () => {
    const [heading, ...rows] = editionsTable(results).split('\n');
    expect(heading).toMatch(/^editions +facts +absent .*in own language +kept +refused$/);
    expect(rows.map((row) => row.split(/ +/).slice(0, 3))).toEqual([
      ['en', '1', '0'],
      ['ru', '2', '0'],
      ['kk', '0', '1'],
    ]);
    expect(rows[2]).toMatch(/ – +– +– +– +100\.0$/);
  });

  it('says of a miss what was wrong, and what came', () => {
    const other = results.map((result) =>
      result.golden.lang === 'en' ? { ...result, golden: { ...result.golden, lang: 'kk' } } : result,
    );
    expect(editionsMisses(other)).toContain(
      'kk other language: How long is the new bridge?\n   1 en: The new bridge is 300 meters long.',
    );
  });
});
