import { describe, expect, it } from 'vitest';
import { sourceKey } from '../../src/bot/buttons/source-key.ts';
import type { Message } from '../../src/emulator/telegram-types.ts';
import type { SourceDefinition } from '../../src/sources/source.ts';
import { NOW, openTestSource } from '../sources/kinds/definition.ts';
import { type Publisher, startPublisher } from '../sources/publisher-server.ts';
import { MovableClock } from '../support/movable-clock.ts';
import { confirmed, type RunningBot, runningBot } from '../support/running-bot.ts';

const bridge = (number: number, date = '2025-02-02T10:00:00+05:00') => ({
  id: String(number),
  url: `https://aktobe-news.kz/news/${number}`,
  title: `A bridge ${number} was opened`,
  content_html: `<p>Bridge number ${number} is 300 meters &lt; 1 km long. It was opened in Aktobe.</p>`,
  date_published: date,
});

/** What the publisher's feed shows from now on. */
function publish(publisher: Publisher, ...items: object[]): void {
  const body = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'News', items });
  publisher.pages.set('/feed', { headers: { 'content-type': 'application/feed+json' }, body });
}

/** A bot whose sources are served by a publisher over HTTP. */
async function botWithPublisher(...sources: Partial<SourceDefinition>[]) {
  const publisher = await startPublisher();
  publish(publisher);
  const open = (fields: Partial<SourceDefinition>) =>
    openTestSource({ region: 'KZ-15', languages: ['en'], ...fields });
  const bot = await runningBot({
    clock: new MovableClock(new Date(NOW).toISOString()),
    sources: sources.map((fields) => open({ name: 'feed', address: `${publisher.url}/feed`, ...fields })),
    openPage: (address) => open({ name: 'link', kind: 'page', address }),
  });
  const { admin, emulator } = bot;
  const now = (message: Message) => shown(bot, message);
  /** Presses a button, and waits until the message says something. */
  const pressAndSee = async (message: Message, label: string, expected: RegExp): Promise<Message> => {
    await admin.press(now(message), label);
    return emulator.waitFor(
      ({ message_id, text }) => message_id === message.message_id && expected.test(text ?? ''),
    );
  };
  /** Opens a source from the list, and waits until its first fetch ended. */
  const opened = async (name: string, expected: RegExp): Promise<Message> => {
    await expect.poll(async () => (await admin.ask('/sources')).text).toMatch(expected);
    return pressAndSee(await admin.ask('/sources'), name, /every/);
  };
  return { ...bot, publisher, now, pressAndSee, opened };
}

function shown({ emulator, admin }: RunningBot, { message_id }: Message): Message {
  const message = emulator.messages(admin.id).find((each) => each.message_id === message_id);
  if (message === undefined) throw new Error('the message is gone');
  return message;
}

describe('administering sources', () => {
  it('fetches one now, says what came, and sends it to its followers', async () => {
    const bot = await botWithPublisher({});
    const person = bot.person('Aigul');
    await person.ask('/subscribe aktobe');
    const card = await bot.opened('feed', /feed · without review\nworks · last fetch/);
    publish(bot.publisher, bridge(1), { ...bridge(2), title: '' });
    const result = await bot.pressAndSee(card, 'Fetch now', /Fetched: new: 1, rejected: 1\./);
    expect(result.text).toContain('/rollback undoes it');
    await bot.emulator.waitFor(({ chat, text }) => chat.id === person.id && /A bridge 1/.test(text ?? ''));
    await bot.pressAndSee(card, 'Fetch now', /nothing has changed/);
    expect(await confirmed(bot.emulator, bot.admin, '/rollback')).toContain('1 new article withdrawn');
    expect((await bot.admin.ask('/sources')).text).toContain('paused, because its load was rolled back');
  });

  it('publishes and discards what waits, each once, and takes back what was published', async () => {
    const bot = await botWithPublisher({ mode: 'review' });
    const { admin } = bot;
    const person = bot.person('Aigul');
    await person.ask('/subscribe aktobe');
    const card = await bot.opened('feed', /with review\nworks/);
    publish(bot.publisher, bridge(1), bridge(2), bridge(3, '2125-02-02T10:00:00+05:00'));
    await bot.pressAndSee(card, 'Fetch now', /Fetched: waiting for review: 3\./);
    const first = await bot.pressAndSee(card, 'Review (3)', /For review: 1 of 3/);
    expect(first.text).toContain('300 meters < 1 km long');
    expect(first.text).toContain('2 February 2025 · in English');
    expect(first.text).toContain('articles of this source are reviewed first');
    const data = first.reply_markup?.inline_keyboard[0]?.map((button) => button.callback_data ?? '') ?? [];

    const future = await bot.pressAndSee(await bot.pressAndSee(card, 'Next', /2 of 3/), 'Next', /3 of 3/);
    expect(future.text).toContain('its date is in the future');
    await bot.pressAndSee(card, 'Discard', /Discarded: “A bridge 3 was opened”/);
    const left = await bot.pressAndSee(
      card,
      'Publish',
      /Published: “A bridge 1 was opened”. Messages on their way: 1/,
    );
    expect(left.text).toContain('For review: 1 of 1');
    await bot.emulator.waitFor(({ chat, text }) => chat.id === person.id && /A bridge 1/.test(text ?? ''));
    for (const again of data) {
      const { text } = await bot.emulator.press(admin.id, admin.id, card.message_id, again);
      expect(text).toBe('This was decided before.');
    }
    expect((await admin.ask('/latest')).text).toContain('A bridge 1 was opened');
    expect(await confirmed(bot.emulator, admin, '/rollback')).toContain(
      'Undid the load of feed: 1 new article',
    );
    expect((await admin.ask('/latest')).text).not.toContain('A bridge 1 was opened');
  });

  it('publishes all that a source has waiting after it has asked, as one load', async () => {
    const bot = await botWithPublisher(
      { mode: 'review' },
      { name: 'other', address: 'folder', kind: 'folder' },
    );
    const card = await bot.opened('feed', /with review\nworks/);
    publish(bot.publisher, bridge(1), bridge(2));
    await bot.pressAndSee(card, 'Fetch now', /waiting for review: 2/);
    await bot.pressAndSee(card, 'Review', /1 of 2/);
    const question = await bot.pressAndSee(card, 'Publish all 2 of feed', /that wait \(2\), unread\?/);
    publish(bot.publisher, bridge(3));
    const elsewhere = await bot.opened('feed', /with review/);
    await bot.pressAndSee(elsewhere, 'Fetch now', /waiting for review: 1/);
    const after = await bot.pressAndSee(question, 'Publish 2', /Published: 2/);
    expect(after.text).toContain('A bridge 3');
    const { text } = await bot.emulator.press(
      bot.admin.id,
      bot.admin.id,
      card.message_id,
      `publishWaiting:${sourceKey('feed')}:2`,
    );
    expect(text).toBe('This was decided before.');
    expect(await confirmed(bot.emulator, bot.admin, '/rollback')).toContain('2 new articles withdrawn');
  });

  it('pauses and resumes, and says in words why one fails', async () => {
    const bot = await botWithPublisher({}, { name: 'closed', address: 'http://127.0.0.2:1/closed' });
    bot.publisher.pages.set('/feed', { status: 403 });
    const card = await bot.opened('feed', /feed/);
    await bot.pressAndSee(card, 'Fetch now', /Could not be fetched: refused by the publisher\./);
    await bot.pressAndSee(card, 'Pause', /paused by an admin/);
    const asked = bot.publisher.requests.length;
    publish(bot.publisher, bridge(1));
    expect((await bot.admin.ask('/sources')).text).toMatch(
      /failing: 1.*paused by an admin.*cannot be reached, since/s,
    );
    expect(bot.publisher.requests).toHaveLength(asked);
    await bot.admin.press(bot.now(card), 'Resume');
    await expect.poll(async () => (await bot.admin.ask('/latest')).text).toContain('A bridge 1');
    expect((await bot.admin.ask('/stats')).text).toContain(
      'Sources of news: 2, failing: 1, waiting for review: 0',
    );
  });

  it('says so at a press on a source that is gone', async () => {
    const bot = await botWithPublisher({});
    const list = await bot.admin.ask('/sources');
    for (const kind of ['source', 'fetchSource', 'pauseSource', 'resumeSource']) {
      const data = `${kind}:${sourceKey('gone')}`;
      const { text } = await bot.emulator.press(bot.admin.id, bot.admin.id, list.message_id, data);
      expect(text).toBe('This source is no longer named.');
    }
  });

  it('says how to name sources where none is named', async () => {
    const bot = await runningBot();
    expect((await bot.admin.ask('/sources')).text).toContain('copy sources.example.yaml to sources.yaml');
    expect((await bot.admin.ask('/stats')).text).not.toContain('Sources of news');
  });

  it('refuses strangers every way in', async () => {
    const bot = await botWithPublisher({ mode: 'review' });
    const stranger = bot.person('Mallory');
    expect((await stranger.ask('/sources')).text).toContain('for this bot’s admins only');
    expect((await stranger.ask(`/reload ${bot.publisher.url}/page`)).text).toContain('admins only');
    const key = sourceKey('feed');
    for (const data of [
      'sourcesPage:0',
      ...['source', 'fetchSource', 'pauseSource', 'resumeSource', 'publishAll'].map(
        (kind) => `${kind}:${key}`,
      ),
      'review:all:0',
      'publishItem:all:1',
      'discardItem:all:1',
      `publishWaiting:${key}:9`,
    ]) {
      const { text } = await bot.emulator.press(stranger.id, stranger.id, 1, data);
      expect(text).toContain('Only this bot’s admins');
    }
    const { length } = bot.publisher.requests;
    expect((await stranger.ask(`${bot.publisher.url}/page`)).text).toContain('I do not open links');
    expect(bot.publisher.requests).toHaveLength(length);
  });
});

const PAGE = (date: string) => `<!doctype html><html lang="en"><head><title>A dam was built</title>
<meta property="article:published_time" content="${date}"></head><body><nav><a href="/">Home</a></nav><article>
<h1>A dam was built</h1>
<p>A dam of 700 meters was built in the Aktobe Region in two years, the governor said on Monday.</p>
<p>It keeps the water of the spring floods away from two villages and their fields, he added.</p>
</article></body></html>`;

describe('a link that an admin sends', () => {
  const linkTo = ({ publisher }: Awaited<ReturnType<typeof botWithPublisher>>, date: string) => {
    publisher.pages.set('/news/dam-1234', { headers: { 'content-type': 'text/html' }, body: PAGE(date) });
    return `${publisher.url}/news/dam-1234`;
  };

  it.each(['', '/reload '])('after %j is previewed and applied', async (command) => {
    const bot = await botWithPublisher();
    const address = linkTo(bot, '2025-02-02T10:00:00+05:00');
    const fetching = await bot.admin.ask(command + address);
    const preview = await bot.emulator.waitFor(({ text }) => /New: 1/.test(text ?? ''));
    expect(preview.message_id).toBe(fetching.message_id);
    expect(preview.text).toContain('A dam was built');
    expect((await bot.admin.ask('/latest')).text).not.toContain('A dam');
    await bot.pressAndSee(preview, 'Apply', /Loaded\. New: 1/);
    expect((await bot.admin.ask('How long is the dam?')).text).toContain('700 meters');
    await bot.admin.ask(address);
    await bot.emulator.waitFor(({ text }) => /There is nothing new to load/.test(text ?? ''));
  });

  it('is previewed with a warning where its date is odd', async () => {
    const bot = await botWithPublisher();
    await bot.admin.ask(linkTo(bot, '2125-02-02T10:00:00+05:00'));
    const preview = await bot.emulator.waitFor(({ text }) => /New: 1/.test(text ?? ''));
    expect(preview.text).toContain('dated after today: 2125-02-02');
    await bot.admin.ask(linkTo(bot, ''));
    await bot.emulator.waitFor(({ text }) => /It has no date: it would be loaded/.test(text ?? ''));
  });

  it.each([
    ['http://127.0.0.1:9/private', 'an address that is not allowed'],
    ['http://localhost/private', 'an address that is not allowed'],
    ['ftp://example.kz/news', 'only http(s) on the public internet'],
    ['file:///etc/passwd', 'only http(s) on the public internet'],
    ['http://127.0.0.2:1/nobody', 'cannot be reached'],
  ])('to %s is refused in words: %s', async (address, expected) => {
    const bot = await botWithPublisher();
    await bot.admin.ask(address);
    const { text } = await bot.emulator.waitFor(({ text }) => /could not be fetched/.test(text ?? ''));
    expect(text).toContain(expected);
  });

  it('does not keep the bot from stopping while its publisher does not answer', async () => {
    const bot = await botWithPublisher();
    bot.publisher.pages.set('/slow', () => undefined);
    expect((await bot.admin.ask(`${bot.publisher.url}/slow`)).text).toContain('Fetching');
    await expect.poll(() => bot.publisher.requests.length).toBe(1);
    await bot.stop();
    expect(bot.publisher.requests).toHaveLength(1);
  });

  it('shows everyone else the article, if the bot has it', async () => {
    const bot = await runningBot();
    const { text } = await bot
      .person('Aigul')
      .ask(`http://gov.kz/memleket/entities/shymkent/press/news/details/926408/?utm_source=x`);
    expect(text).toContain('GREENHOUSE');
  });

  it('must be whole', async () => {
    const bot = await botWithPublisher();
    expect((await bot.admin.ask('/reload example.kz/news')).text).toContain('Write the whole link');
  });
});
