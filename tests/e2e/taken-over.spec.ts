import { expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { wallClock } from '../../src/time/clock.ts';
import { runningBot } from '../support/running-bot.ts';

it('sends what a killed process had leased as soon as it starts, before the lease ends', async () => {
  const now = Date.now();
  // It stands still: no lease ends by itself.
  const clock = { ...wallClock, now: () => now };
  const bot = await runningBot({ clock });
  const [begun, waiting] = [bot.person('Aigerim'), bot.person('Dias')];
  await bot.stop();
  const store = await openStore(bot.config.databaseUrl);
  for (const { id } of [begun, waiting])
    await store.chats.upsert({ id, kind: 'private', name: 'Person', languageCode: 'en' });
  const article = (await store.articles.all()).at(0);
  const pushes = [begun, waiting].map(({ id }) => ({
    chatId: id,
    articleId: article?.id ?? '',
    reason: 'region:KZ-15',
  }));
  await store.outbox.enqueue(pushes, now);
  const leased = await store.outbox.leaseDue({ limit: 2, now: now, leaseMillis: 20_000 });
  await store.outbox.markSending(leased.find(({ chatId }) => chatId === begun.id)?.id ?? 0, now);
  const pushed = bot.emulator.waitFor(({ chat }) => chat.id === waiting.id);
  await bot.restart();
  expect((await pushed).text).toContain(article?.title);
  await expect.poll(() => store.outbox.countByState()).toMatchObject({ uncertain: 1, sent: 1, leased: 0 });
  await store.close();
});
