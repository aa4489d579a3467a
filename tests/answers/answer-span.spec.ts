import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { buildIndex } from '../../src/index/news-index.ts';
import { anArticle } from '../support/articles.ts';

const index = buildIndex([
  anArticle({
    id: '1',
    title: 'New tomograph in Pavlodar',
    body: 'A tomograph worth 405 million tenge was bought for the hospital of Pavlodar. Surgeon Yuri Pyatov operated on 14 patients there. The hospital was opened in 2019.',
    region: 'KZ-55',
  }),
  anArticle({
    id: '2',
    title: 'Roads of Kostanay',
    body: 'Last year 300 kilometres of roads were repaired.',
  }),
  anArticle({
    id: '3',
    title: 'Waiting for a heart',
    body: 'There are 140 adults and 5 children waiting for a heart transplant. The clinic has 3 surgeons.',
  }),
  anArticle({
    id: '5',
    title: 'Пересадка почки',
    language: 'ru',
    body: 'В клинике пересадки почки ждут 61 взрослый и 8 детей.',
  }),
  anArticle({
    id: '4',
    title: 'Боран',
    language: 'kk',
    body: 'Қала 620 тазалау көлігін және 5 жылыту пунктін дайындады.',
  }),
]);

function spanOf(question: string): string | null {
  const { answerSpan, passages } = answerQuestion(index, question);
  return answerSpan === null ? null : (passages[0]?.snippet.slice(answerSpan.start, answerSpan.end) ?? null);
}

describe('the span that answers', () => {
  it.each([
    ['How much did the tomograph cost?', '405 million tenge'],
    ['How many patients did the surgeon operate on?', '14'],
    ['When was the hospital opened?', '2019'],
    ['Which surgeon operated on patients, who?', 'Yuri Pyatov'],
    ['Tell me about the tomograph', null],
    ['How many people are waiting for a heart transplant?', '140 adults and 5 children'],
    ['How many children are waiting for a heart transplant?', '5'],
    ['How many surgeons does the clinic for heart transplants have?', '3'],
    ['Қала қанша пункт дайындады?', '5'],
    ['Сколько человек ждут пересадки почки?', '61 взрослый и 8 детей'],
  ])('to "%s" is %s', (question, span) => {
    expect(spanOf(question)).toBe(span);
  });
});

describe('what is missing', () => {
  it('names the words that neither the passage nor its article holds', () => {
    expect(answerQuestion(index, 'What is the salary of the surgeon?').missing).toContain('salary');
  });

  it('names the kind of thing that is asked for and not there', () => {
    expect(answerQuestion(index, 'How old is the tomograph?').missing).toContain('age');
  });

  it.each(['How much did the tomograph in Atyrau cost?', 'How many patients were operated on in 2011?'])(
    'refuses another region or year than the article’s: %s',
    (question) => {
      expect(answerQuestion(index, question).outcome).not.toBe('answered');
    },
  );
});
