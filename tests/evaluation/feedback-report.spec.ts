import { describe, expect, it } from 'vitest';
import { feedbackReport, reviewVotes, type Votes } from '../../src/evaluation/feedback-report.ts';
import { buildIndex } from '../../src/index/news-index.ts';
import { anArticle } from '../support/articles.ts';

const index = buildIndex([
  anArticle({ id: '1', title: 'A greenhouse in Shymkent', body: 'The greenhouse cost 800 million tenge.' }),
  anArticle({ id: '2', title: 'A bridge in Aktobe', body: 'The bridge is 300 meters long.' }),
]);
const greenhouse = 'How much did the greenhouse cost?';
const votes = (given: Partial<Votes>): Votes => ({
  question: greenhouse,
  up: 0,
  down: 1,
  articleIds: ['1'],
  votedAt: Date.UTC(2025, 1, 1),
  ...given,
});

describe('reviewVotes', () => {
  it.each([
    ['the same article', votes({}), 'same'],
    ['another article', votes({ articleIds: ['2', '1'] }), 'other'],
    ['no answer', votes({ question: 'Who painted the Mona Lisa?' }), 'none'],
  ])('says that %s comes now', (_, given, change) => {
    expect(reviewVotes(index, [given])[0]?.change).toBe(change);
  });

  it('gives what came then and what comes now, side by side', () => {
    expect(reviewVotes(index, [votes({ articleIds: ['2', 'gone'] })])).toEqual([
      {
        question: greenhouse,
        up: 0,
        down: 1,
        votedAt: '2025-02-01T00:00:00.000Z',
        change: 'other',
        before: [
          { articleId: '2', title: 'A bridge in Aktobe' },
          { articleId: 'gone', title: null },
        ],
        now: {
          outcome: 'answered',
          confidence: expect.any(Number),
          articleId: '1',
          title: 'A greenhouse in Shymkent',
          snippet: 'The greenhouse cost 800 million tenge.',
        },
      },
    ]);
  });
});

describe('feedbackReport', () => {
  it('shows votes, then and now of each question, and what changed in all', () => {
    const reviewed = reviewVotes(index, [
      votes({ down: 3, articleIds: ['2'] }),
      votes({ up: 2, down: 0, question: 'How long is the bridge?', articleIds: ['2'] }),
    ]);
    const report = feedbackReport(reviewed);
    expect(report).toMatch(/^\+0 -3 +other article +How much did the greenhouse cost\?\n/);
    expect(report).toMatch(/then +2025-02-01 +2 A bridge in Aktobe\n/);
    expect(report).toMatch(/now +answered 0\.\d\d +1 A greenhouse in Shymkent\n +The greenhouse cost 800/);
    expect(report).toContain('Disliked: 1, of which 0 with the same article now, 1 with another, 0 without');
    expect(report).toContain('Liked: 1, of which 1 with the same article now');
  });

  it('says so where nobody voted', () => {
    expect(feedbackReport([])).toBe('Nobody has voted on an answer yet.');
  });
});
