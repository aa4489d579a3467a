import { describe, expect, it } from 'vitest';
import { RecentTalk } from '../../src/bot/recent-talk.ts';
import { FakeClock } from '../support/fake-clock.ts';

const MINUTE = 60_000;
const AIGUL = { chatId: -7, threadId: null, personId: 7 };
const ALONE = { kind: 'alone' } as const;
const NOTHING = { text: null, articleId: null };

function talkAt(clock: FakeClock) {
  const talk = new RecentTalk(() => clock.now());
  const ask = (text: string, { by = AIGUL, askedBy = 1, answerId = 2, reading = ALONE as never } = {}) =>
    talk.remember(by.chatId, { text, reading, earlier: NOTHING, answerId }, { asker: by, askedBy });
  return { talk, ask };
}

describe('RecentTalk', () => {
  it('knows a person’s last question of a chat and topic for ten minutes', async () => {
    const clock = new FakeClock();
    const { talk, ask } = talkAt(clock);
    ask('who?');
    ask('where?', { askedBy: 3, answerId: 4 });
    expect(talk.lastOf(AIGUL)).toBe('where?');
    expect(talk.lastOf({ ...AIGUL, personId: 8 })).toBeNull();
    expect(talk.lastOf({ ...AIGUL, threadId: 5 })).toBeNull();
    expect(talk.lastOf({ ...AIGUL, chatId: -70 })).toBeNull();
    await clock.advance(10 * MINUTE);
    expect(talk.lastOf(AIGUL)).toBe('where?');
    await clock.advance(1);
    expect(talk.lastOf(AIGUL)).toBeNull();
    expect(talk.answeredBy(-7, 4)?.text).toBe('where?');
  });

  it('takes for the topic what a follow-up was taken with', () => {
    const { talk, ask } = talkAt(new FakeClock());
    ask('and of Shymkent?', { reading: { kind: 'moved', text: 'Who is the akim of Shymkent?' } as never });
    expect(talk.lastOf(AIGUL)).toBe('Who is the akim of Shymkent?');
  });

  it('finds a question by its answer and by its message', async () => {
    const clock = new FakeClock();
    const { talk, ask } = talkAt(clock);
    ask('who?', { askedBy: 10, answerId: 11 });
    expect(talk.answeredBy(-7, 11)).toMatchObject({ text: 'who?', reading: ALONE });
    expect(talk.answerTo(-7, 10)?.answerId).toBe(11);
    expect(talk.answerTo(-7, 11)).toBeNull();
    expect(talk.answeredBy(-8, 11)).toBeNull();
    await clock.advance(24 * 60 * MINUTE + 1);
    expect(talk.answerTo(-7, 10)).toBeNull();
  });

  it('forgets a chat and no other', () => {
    const { talk, ask } = talkAt(new FakeClock());
    const other = { ...AIGUL, chatId: -71 };
    ask('who?');
    ask('where?', { by: other });
    talk.forget(-7);
    expect([talk.lastOf(AIGUL), talk.answeredBy(-7, 2), talk.answerTo(-7, 1)]).toEqual([null, null, null]);
    expect(talk.lastOf(other)).toBe('where?');
  });

  it('keeps so many texts as fit, the newest', () => {
    const { talk, ask } = talkAt(new FakeClock());
    const last = 5_000;
    for (let at = 0; at <= last; at += 1) ask('a'.repeat(4_095), { askedBy: 2 * at, answerId: 2 * at + 1 });
    const kept = Array.from({ length: last + 1 }, (_, at) => talk.answeredBy(-7, 2 * at + 1) !== null);
    expect(kept.filter(Boolean)).toHaveLength(Math.floor(8_000_000 / 4_096));
    expect(kept.at(-1)).toBe(true);
  });
});
