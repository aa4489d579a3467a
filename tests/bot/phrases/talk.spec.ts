import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commandsIn } from '../../../src/bot/commands-in-words.ts';
import { buildIndex } from '../../../src/index/news-index.ts';
import { requestEffect } from './effects.ts';
import { ASKED, ASKED_OF_THE_NEWS, AWAITED, OF_THE_BOT, PLACES } from './talk.ts';

describe.each([
  ['asks the bot for something', ASKED],
  ['wants to be told', AWAITED],
  ['says where somebody lives', PLACES],
  ['is about the bot', OF_THE_BOT],
] as const)('a message that %s', (_, phrases) => {
  it.each(phrases)('%s', (typed, effect) => expect(requestEffect(typed)).toBe(effect));
});

describe('a question of the news', () => {
  it.each(ASKED_OF_THE_NEWS)('is no request: %s', (typed) => expect(requestEffect(typed)).toBe('a question'));

  it('is none among the golden ones either', () => {
    const folder = new URL('../../golden/', import.meta.url);
    const asked = z.object({ question: z.string() });
    const questions = readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
      .filter((line) => line !== '')
      .flatMap((line) => asked.safeParse(JSON.parse(line)).data?.question ?? []);
    const surroundings = { library: { index: buildIndex([]) }, now: () => 0, timeZone: 'UTC' };
    expect(questions.length).toBeGreaterThan(500);
    expect(questions.filter((text) => commandsIn(surroundings, text).length > 0)).toEqual([]);
  });
});
