import { describe, expect, it } from 'vitest';
import { TEXT_LIFETIME_MILLIS } from '../../src/store/questions.ts';
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

  it('keeps the text of those without an answer only, and that for 90 days', async () => {
    const { store, dump } = await temporaryStore();
    await store.questions.record({ text: 'answered?', outcome: 'answered', at: 0 });
    await store.questions.record({ text: 'old?', outcome: 'nothing', at: 0 });
    await store.questions.record({ text: 'new?', outcome: 'nothing', at: TEXT_LIFETIME_MILLIS });
    expect(await store.questions.unanswered(10)).toEqual(['new?', 'old?']);
    await store.questions.record({ text: 'newest?', outcome: 'nothing', at: TEXT_LIFETIME_MILLIS + 1 });
    expect(await store.questions.unanswered(10)).toEqual(['newest?', 'new?']);
    expect(JSON.stringify(await dump())).not.toMatch(/answered\?|old\?/);
    expect(await store.questions.countByOutcome()).toEqual(
      new Map([
        ['answered', 1],
        ['nothing', 3],
      ]),
    );
  });

  it('has none at first', async () => {
    const { store } = await temporaryStore();
    expect(await store.questions.countByOutcome()).toEqual(new Map());
    expect(await store.questions.unanswered(10)).toEqual([]);
  });
});
