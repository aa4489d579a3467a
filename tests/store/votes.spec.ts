import { describe, expect, it } from 'vitest';
import { temporaryStore } from '../support/store.ts';

describe('feedback', () => {
  it('counts one vote a ballot, the last one, and lists what has more against than for', async () => {
    const { store } = await temporaryStore();
    const vote = (ballot: string, question: string, vote: 'up' | 'down') =>
      store.feedback.vote({ ballot, question, articleIds: ['1'], vote, at: 1 });
    await vote('a', 'liked?', 'up');
    await vote('b', 'disputed?', 'up');
    await vote('c', 'disputed?', 'down');
    await vote('d', 'bad?', 'down');
    await vote('e', 'worst?', 'down');
    await vote('f', 'worst?', 'down');
    await vote('g', 'changed?', 'down');
    await vote('g', 'changed?', 'up');
    expect(await store.feedback.worst(10)).toEqual([
      { question: 'worst?', up: 0, down: 2 },
      { question: 'bad?', up: 0, down: 1 },
    ]);
    expect(await store.feedback.worst(1)).toHaveLength(1);
  });

  it('lists all questions, the worst first, each with the articles of the answer voted on last', async () => {
    const { store } = await temporaryStore();
    const vote = (ballot: string, question: string, vote: 'up' | 'down', at: number) =>
      store.feedback.vote({ ballot, question, articleIds: [`article ${at}`, 'other'], vote, at });
    await vote('a', 'liked?', 'up', 1);
    await vote('b', 'disputed?', 'down', 2);
    await vote('c', 'disputed?', 'up', 3);
    await vote('d', 'bad?', 'down', 4);
    expect(await store.feedback.all()).toEqual([
      { question: 'bad?', up: 0, down: 1, articleIds: ['article 4', 'other'], votedAt: 4 },
      { question: 'disputed?', up: 1, down: 1, articleIds: ['article 3', 'other'], votedAt: 3 },
      { question: 'liked?', up: 1, down: 0, articleIds: ['article 1', 'other'], votedAt: 1 },
    ]);
  });
});
