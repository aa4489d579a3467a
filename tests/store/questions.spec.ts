import { describe, expect, it } from 'vitest';
import { temporaryStore } from '../support/store.ts';

describe('questions', () => {
  it('counts by outcome and lists the newest without an answer', async () => {
    const { store } = await temporaryStore();
    const asked = [
      ['who?', 'answered'],
      ['when?', 'related'],
      ['what?', 'nothing'],
      ['where?', 'answered'],
      ['why?', 'nothing'],
    ] as const;
    for (const [at, [text, outcome]] of asked.entries()) await store.questions.record({ text, outcome, at });
    expect(await store.questions.countByOutcome()).toEqual(
      new Map([
        ['answered', 2],
        ['nothing', 2],
        ['related', 1],
      ]),
    );
    expect(await store.questions.unanswered(2)).toEqual(['why?', 'what?']);
    expect(await store.questions.unanswered(10)).toEqual(['why?', 'what?', 'when?']);
  });

  it('has none at first', async () => {
    const { store } = await temporaryStore();
    expect(await store.questions.countByOutcome()).toEqual(new Map());
    expect(await store.questions.unanswered(10)).toEqual([]);
  });
});
