import { describe, expect, it } from 'vitest';
import { queryTerms } from '../../src/answers/coverage.ts';
import { matchSentence } from '../../src/answers/sentence-match.ts';
import { buildIndex } from '../../src/index/news-index.ts';
import { understand } from '../../src/query/question.ts';
import { anArticle } from '../support/articles.ts';

/** What the one sentence of a corpus has to say to a question. */
function matchOf(asked: string, body: string) {
  const index = buildIndex([anArticle({ id: '1', title: 'News', body })]);
  const [article] = index.articles;
  const sentence = article && index.passagesOf(article)[0]?.sentences[0];
  if (article === undefined || sentence === undefined) throw new Error(`no sentence in ${body}`);
  const question = understand(asked, index);
  return matchSentence(question, queryTerms(question.terms, index), article, sentence, [], index);
}

describe('matchSentence', () => {
  it.each([
    ['How many bridges were repaired?', 'Last year 14 bridges were repaired.', true],
    [
      'How many bridges were repaired?',
      'Last year 300 kilometres of roads and some bridges were repaired.',
      false,
    ],
    ['How many bridges were repaired?', 'Bridges were repaired by 14 companies.', false],
    ['Сколько мостов отремонтировали?', 'За год отремонтировали 14 мостов.', true],
    ['Which bridges were repaired?', 'Last year 14 bridges were repaired.', false],
  ])('for "%s" finds in "%s" what is counted: %s', (asked, body, isCounted) => {
    expect(matchOf(asked, body).candidate?.counts ?? false).toBe(isCounted);
  });

  it.each([
    ['Who is the minister of transport?', 'The Ministry of Transport and the Government met the minister.'],
    ['Who won the contest?', 'The contest of the Department of Education was won.'],
  ])('for "%s" takes no common word of "%s" for a name', (asked, body) => {
    const { holdsAnswer, distinctNear, focusNear } = matchOf(asked, body);
    expect({ holdsAnswer, distinctNear, focusNear }).toEqual({
      holdsAnswer: true,
      distinctNear: 0,
      focusNear: 0,
    });
  });

  it('sees a name that stands near the question’s words, and how near to the first of them', () => {
    const near = matchOf('Who is the minister?', 'The minister Bektenov spoke.');
    const far = matchOf(
      'Who is the minister?',
      'The minister said in a long speech at the opening of the new school that Bektenov would come.',
    );
    expect(near.distinctNear).toBeGreaterThan(2 * far.distinctNear);
    expect(near.focusNear).toBeGreaterThan(2 * far.focusNear);
    expect(near.focusNear).toBeLessThanOrEqual(1);
  });
});
