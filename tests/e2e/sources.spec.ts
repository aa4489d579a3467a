import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import type { FetchOutcome } from '../../src/sources/source.ts';
import { aDefinition, FAILED, FakeSource } from '../intake/intaking.ts';
import { anArticle } from '../support/articles.ts';
import { MovableClock } from '../support/movable-clock.ts';
import { ADMIN_ID, runningBot } from '../support/running-bot.ts';

const brought = (...articles: Article[]): FetchOutcome => ({
  outcome: 'articles',
  articles,
  doubtful: [],
  rejected: [],
  state: {},
});
const article = (id: string, title = `A bridge ${id} was opened`) =>
  anArticle({ id, title, published: '2025-02-02' });

/** A bot with a source and a person who follows its region; time moves by `after`. */
async function botWithSource() {
  const source = new FakeSource(aDefinition('feed'));
  const clock = new MovableClock('2025-02-02T06:00:00Z');
  const bot = await runningBot({ sources: [source], clock });
  const person = bot.person('Aigul');
  await person.ask('/subscribe aktobe');
  let time = Date.parse('2025-02-02T06:00:00Z');
  /** What the source brings at its next fetch. */
  const bring = (outcome: FetchOutcome, hours = 1) => {
    source.answer = async () => outcome;
    time += hours * 3_600_000;
    clock.moveTo(new Date(time).toISOString());
  };
  const posts = () =>
    bot.emulator
      .messages(person.id)
      .flatMap(({ from, text }) => (from?.is_bot && text !== undefined ? [text] : []));
  return { ...bot, person, source, bring, posts };
}

describe('a source', () => {
  it('reaches who follows its region, who then also finds it', async () => {
    const { person, bring, emulator } = await botWithSource();
    bring(brought(article('900001')));
    await emulator.waitFor(({ chat, text }) => chat.id === person.id && /A bridge 900001/.test(text ?? ''));
    expect((await person.ask('/latest')).text).toContain('A bridge 900001 was opened');
  });

  it('changes the post that was sent when its article changes, and sends nothing again', async () => {
    const { person, bring, emulator, posts } = await botWithSource();
    bring(brought(article('900001')));
    await emulator.waitFor(({ chat, text }) => chat.id === person.id && /A bridge 900001/.test(text ?? ''));
    bring(brought(article('900001', 'A longer bridge was opened')));
    await emulator.waitFor(({ chat, text }) => chat.id === person.id && /A longer bridge/.test(text ?? ''));
    expect(posts().filter((text) => text.includes('bridge'))).toHaveLength(1);
  });

  it('brings many articles in one message', async () => {
    const { person, bring, emulator, posts } = await botWithSource();
    const ids = Array.from({ length: 8 }, (_, at) => String(900_001 + at));
    bring(brought(...ids.map((id) => article(id))));
    await emulator.waitFor(({ chat, text }) => chat.id === person.id && /A bridge 900008/.test(text ?? ''));
    const news = posts().filter((text) => text.includes('A bridge'));
    expect(news).toHaveLength(1);
    for (const id of ids) expect(news[0]).toContain(`A bridge ${id}`);
  });

  it('tells the admins after a day of failures', async () => {
    const { bring, emulator, source } = await botWithSource();
    bring(FAILED);
    await expect.poll(() => source.asked.length).toBeGreaterThan(1);
    bring(FAILED, 25);
    const { text } = await emulator.waitFor(
      ({ chat, text }) => chat.id === ADMIN_ID && /feed/.test(text ?? ''),
    );
    expect(text).toContain('No answer within 30 s.');
  });
});
