/**
 * A process with a dispatcher of its own, for tests that kill it: `tsx dispatcher-process.ts DATABASE_URL API_ROOT TOKEN
 * FACTOR START`, the last two being those of fastClock.
 */
import { Telegram } from 'telegraf';
import { Dispatcher } from '../../src/delivery/dispatcher.ts';
import { createLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open-store.ts';
import { MessageSender } from '../../src/telegram/message-sender.ts';
import { SendBudget } from '../../src/telegram/send-budget.ts';
import { fastClock } from '../support/fast-clock.ts';

const [, , databaseUrl = '', apiRoot = '', token = '', factor = '1', start = '0'] = process.argv;
const log = createLog('warn');
const clock = fastClock(Number(factor), Number(start));
new Dispatcher({
  store: await openStore(databaseUrl),
  sender: new MessageSender(new Telegram(token, { apiRoot }), { log }),
  render: ({ article }) => ({ html: article.title }),
  renderDigest: (pushes) => {
    const shown = pushes.slice(0, 3);
    return { pushes: shown, message: { html: shown.map(({ article }) => article.title).join('; ') } };
  },
  timeZone: 'UTC',
  onTopicUnreachable: async () => {},
  budget: new SendBudget(clock),
  log,
  clock,
}).start();
