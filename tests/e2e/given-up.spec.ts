import { expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { runningBot } from '../support/running-bot.ts';

const UPDATE_ID = 900_000_000;

it('tells the sender of a message at which the process ended again and again, and answers the next one', async () => {
  const { emulator, config, person, stop, restart } = await runningBot();
  const asker = person('Aigerim', 'kk');
  await stop();
  const store = await openStore(config.databaseUrl);
  const chat = { id: asker.id, type: 'private', first_name: 'Aigerim' };
  const from = { id: asker.id, is_bot: false, first_name: 'Aigerim', language_code: 'kk' };
  const message = { message_id: 900_000, date: 0, chat, from, text: 'Астана әкімі кім?' };
  const payload = JSON.stringify({ update_id: UPDATE_ID, message });
  await store.inbox.receive([{ updateId: UPDATE_ID, chatId: asker.id, payload }], Date.now());
  for (let death = 0; death < 4; death += 1) await store.inbox.begin([UPDATE_ID]);
  await store.close();
  const told = emulator.waitFor(({ chat }) => chat.id === asker.id);
  await restart();
  expect((await told).text).toBe('Мұны өңдей алмадым, қате тіркелді. Басқаша айтып көріңіз.');
  expect((await asker.ask('Астана әкімі кім?')).text).toContain('Zhenis Kasymbek');
});
