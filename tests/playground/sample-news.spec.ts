import { readdirSync, readFileSync } from 'node:fs';
import { Telegraf } from 'telegraf';
import { describe, expect, it, onTestFinished } from 'vitest';
import { editionsOf, languagesOf } from '../../src/articles/editions.ts';
import { languageOf } from '../../src/articles/language-detection.ts';
import { PlaygroundClock } from '../../src/playground/clock.ts';
import { SAMPLES, SampleNews } from '../../src/playground/sample-news.ts';
import { parseSeed } from '../../src/sources/seed-parser.ts';
import { isUrgent } from '../../src/subscriptions/urgency.ts';
import { startEmulator, TEST_TOKEN } from '../support/emulator.ts';

const seeds = SAMPLES.map((file) => parseSeed(readFileSync(`samples/${file}`), file));
const [first, second, third] = seeds.map(({ articles }) => articles);
const idsOf = (articles = first) => articles?.map(({ id }) => id) ?? [];

describe('the files of sample news', () => {
  it('are all published, and load without a reject', () => {
    expect(readdirSync('samples').sort()).toEqual([...SAMPLES]);
    expect(seeds.flatMap(({ rejected }) => rejected)).toEqual([]);
  });

  it('are marked as samples, and link to no real site', () => {
    const editions = seeds.flatMap(({ articles }) => articles).flatMap(editionsOf);
    for (const { title, body, url } of editions) {
      expect(title).toMatch(/^(Sample|Пример|Мысал): /);
      expect(body).toMatch(/invented|вымышлена|ойдан шығарылған/);
      expect(new URL(url).hostname).toMatch(/\.example\.kz$/);
    }
    expect(seeds.flatMap(({ articles }) => articles).every(({ category }) => category === 'Sample')).toBe(
      true,
    );
  });

  it('are in the language that their link names', () => {
    const editions = seeds.flatMap(({ articles }) => articles).flatMap(editionsOf);
    expect(editions.filter(({ body, language }) => languageOf(body) !== language)).toEqual([]);
  });

  it('begin with articles of three regions, one of them urgent in each language', () => {
    expect(first?.map(({ region }) => region)).toEqual(['KZ-71', 'KZ-71', 'KZ-15', 'national']);
    const urgent = first?.filter((article) => editionsOf(article).every(isUrgent));
    expect(urgent?.map(({ title }) => title)).toEqual([
      'Sample: Snowstorm in Astana: schools work online on 3 February',
    ]);
    expect(first?.map(languagesOf)).toEqual([
      ['en', 'ru'],
      ['en', 'ru', 'kk'],
      ['en', 'ru', 'kk'],
      ['en', 'ru', 'kk'],
    ]);
  });

  it('go on with the edition that one lacked and an update of another, then with others', () => {
    const [busLanes, snowstorm] = idsOf();
    expect(second?.map((article) => [article.id, languagesOf(article)])).toEqual([
      [busLanes, ['kk']],
      [snowstorm, ['en', 'ru', 'kk']],
    ]);
    expect(second?.[1]?.body).not.toBe(first?.[1]?.body);
    expect(idsOf(third).filter((id) => idsOf().includes(id))).toEqual([]);
    expect(new Set(idsOf(third)).size).toBe(3);
  });
});

const ADMIN = 6_100_000_099;

/** A bot that offers every file, and remembers what was applied. */
async function publisher({ offers = true, deadlineMillis = 30_000 } = {}) {
  const { emulator, url, close } = await startEmulator();
  emulator.addPerson({ id: ADMIN, firstName: 'Dana', started: true });
  const bot = new Telegraf(TEST_TOKEN, { telegram: { apiRoot: url } });
  const applied: string[] = [];
  const offered: string[] = [];
  bot.on('document', async (c) => {
    if (!offers) return c.reply('There is nothing new to load.');
    const link = await c.telegram.getFileLink(c.message.document.file_id);
    offered.push(await (await fetch(link)).text());
    const data = `apply:${offered.length - 1}`;
    return c.reply('New', {
      reply_markup: {
        inline_keyboard: [
          [
            { text: 'Қолдану', callback_data: data },
            { text: 'Жоққа шығару', callback_data: 'discard' },
          ],
        ],
      },
    });
  });
  bot.action(/^apply:(\d+)$/, async (c) => {
    applied.push(offered[Number(c.match[1])] ?? '');
    await c.answerCbQuery();
  });
  bot.launch().catch(() => undefined);
  onTestFinished(async () => {
    bot.stop();
    await close();
  });
  const parts = { emulator, adminId: ADMIN, clock: new PlaygroundClock(), deadlineMillis };
  return { samples: new SampleNews(parts), applied, emulator, bot };
}

describe('SampleNews', () => {
  it('sends one file after another as the admin, and applies it by the first button', async () => {
    const { samples, applied } = await publisher();
    for (const at of SAMPLES.keys()) {
      expect(await samples.publishNext()).toEqual({ number: at + 1, of: 3, answerLost: false });
    }
    const published = applied.map((text) => parseSeed(text, 'sample.txt'));
    expect(published.flatMap(({ rejected }) => rejected)).toEqual([]);
    const titles = (from: typeof seeds) => from.map(({ articles }) => articles.map(({ title }) => title));
    expect(titles(published)).toEqual(titles(seeds));
    // The second file is of articles of the first.
    expect(idsOf(published[0]?.articles)).toEqual(expect.arrayContaining(idsOf(published[1]?.articles)));
  });

  it('begins again after the last, with articles that are new', async () => {
    const { samples, applied } = await publisher();
    for (const _ of SAMPLES) await samples.publishNext();
    expect(await samples.publishNext()).toMatchObject({ number: 1 });
    const [before, again] = [applied[0] ?? '', applied[3] ?? ''].map((text) => parseSeed(text, 'sample.txt'));
    expect(idsOf(again?.articles).filter((id) => idsOf(before?.articles).includes(id))).toEqual([]);
    expect(again?.articles.map(({ region }) => region)).toEqual(first?.map(({ region }) => region));
  });

  it('can lose the answer to the first message that somebody else than the admin gets then', async () => {
    const { samples, emulator, bot } = await publisher();
    const { id } = emulator.addPerson({ firstName: 'John', started: true });
    expect(await samples.publishNext({ losingAnAnswer: true })).toMatchObject({ answerLost: true });
    await expect(bot.telegram.sendMessage(ADMIN, 'done')).resolves.toBeDefined();
    await expect(bot.telegram.sendMessage(id, 'news')).rejects.toThrow();
    expect(emulator.messages(id)).toMatchObject([{ text: 'news' }]);
    await expect(bot.telegram.sendMessage(id, 'more')).resolves.toBeDefined();
  });

  it('does not publish two at once', async () => {
    const { samples, applied } = await publisher();
    const both = await Promise.allSettled([samples.publishNext(), samples.publishNext()]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(applied).toHaveLength(1);
    expect(await samples.publishNext()).toMatchObject({ number: 2 });
  });

  it('says so where the bot offers nothing to apply, and can be tried again', async () => {
    const { samples, applied } = await publisher({ offers: false, deadlineMillis: 1 });
    for (const _ of ['once', 'again']) {
      await expect(samples.publishNext()).rejects.toThrow('The bot offered nothing to apply');
    }
    expect(applied).toEqual([]);
  });
});
