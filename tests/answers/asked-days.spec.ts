import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { daysHeld, isOfAskedDays } from '../../src/answers/asked-days.ts';
import { buildIndex } from '../../src/index/news-index.ts';
import { understand } from '../../src/query/question.ts';
import { anArticle } from '../support/articles.ts';

const opened = (id: string, what: string, published: string) =>
  anArticle({
    id,
    title: `A ${what} was opened in Karaganda`,
    body: `The ${what} has 40 places.`,
    published,
  });
const index = buildIndex([
  opened('1', 'rink', '2025-02-01'),
  opened('2', 'library', '2025-02-02'),
  opened('3', 'market', '2025-02-10'),
]);

describe('a question about a day', () => {
  it.each([
    ['What was opened in Karaganda on 1 February?', '1'],
    ['What was opened in Karaganda on 02.02.2025?', '2'],
    ['Что открыли в Караганде 2 февраля?', '2'],
    ['Қарағандыда 10 ақпанда не ашылды?', '3'],
    ['What was opened in Karaganda yesterday?', '3'],
  ])('prefers what was published then: %s', (question, id) => {
    const { listing, passages } = answerQuestion(index, question, { today: '2025-02-11' });
    expect([listing, passages[0]?.article.id]).toEqual([false, id]);
  });

  it('refuses a day on which nothing was', () => {
    const { outcome } = answerQuestion(index, 'What was opened in Karaganda on 5 March 2024?');
    expect(outcome).toBe('related');
  });

  it('holds the words of the days that an article is of, if they are few', () => {
    const article = opened('4', 'school', '2025-02-02');
    const held = (text: string) => daysHeld(understand(text, index), article).some((match) => match === 1);
    expect(held('Which school was opened on 2 February?')).toBe(true);
    expect(held('Which school was opened on 1 February?')).toBe(false);
    expect(held('Which school was opened in February 2025?')).toBe(false);
  });

  it('knows that news of a month are told after it', () => {
    const january = understand('How many schools were opened in January 2025?', index);
    expect(isOfAskedDays(january, opened('4', 'school', '2025-02-02'))).toBe(true);
    expect(isOfAskedDays(january, opened('4', 'school', '2025-04-02'))).toBe(false);
    expect(isOfAskedDays(understand('Which school?', index), opened('4', 'school', '2025-02-02'))).toBe(
      false,
    );
  });
});
