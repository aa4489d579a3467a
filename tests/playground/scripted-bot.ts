import { Telegraf } from 'telegraf';
import { onTestFinished } from 'vitest';
import type { WhySection } from '../../src/playground/explain-route.ts';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import { TEST_TOKEN } from '../support/emulator.ts';
import { plainPng } from './pictures.ts';

const KEYBOARD = {
  inline_keyboard: [
    [
      { text: 'Follow', callback_data: 'follow' },
      { text: 'Warn', callback_data: 'warn' },
      { text: 'Remove', callback_data: 'remove' },
    ],
    [{ text: 'Source', url: 'https://www.gov.kz/news/1' }],
  ],
};

export interface ScriptedPlayground {
  readonly playground: Playground;
  readonly bot: Telegraf;
}

/** What *Why this answer* shows of any question in these tests. */
function why(question: string): WhySection[] {
  return [
    { title: 'Understood', rows: [{ name: 'Language', text: 'English' }] },
    {
      title: 'Searched',
      note: 'Rare words weigh more.',
      rows: [
        { name: question, text: 'in 2 articles', amount: 2.5 },
        { name: 'heart', amount: 0.25 },
      ],
    },
    {
      title: 'Passages',
      rows: [],
      sections: [
        { title: 'First', url: 'https://www.gov.kz/x', rows: [{ name: 'Length', amount: -1 }] },
        { title: 'Second', url: 'javascript:alert(1)', rows: [{ name: 'Score', amount: 3 }] },
      ],
    },
  ];
}

/** A playground with a small bot of a few fixed answers on it, both gone when the test is over. */
export async function playgroundWithBot(port = 0): Promise<ScriptedPlayground> {
  const playground = await startPlayground({ host: '127.0.0.1', port, token: TEST_TOKEN, why });
  const bot = new Telegraf(TEST_TOKEN, { telegram: { apiRoot: playground.apiRoot } });
  await bot.telegram.setMyCommands([
    { command: 'start', description: 'What this is' },
    { command: 'buttons', description: 'A message with buttons' },
    { command: 'picture', description: 'A picture' },
  ]);
  script(bot);
  bot.launch().catch(() => undefined);
  onTestFinished(async () => {
    bot.stop();
    await playground.close();
  });
  return { playground, bot };
}

function script(bot: Telegraf): void {
  bot.start((c) => c.reply(`Welcome, <b>${c.from.first_name}</b>. ${c.payload}`, { parse_mode: 'HTML' }));
  bot.command('buttons', (c) => c.reply('Choose', { reply_markup: KEYBOARD }));
  bot.command('picture', (c) =>
    c.replyWithPhoto({ source: plainPng(640, 320), filename: 'chart.png' }, { caption: 'A chart' }),
  );
  bot.command('ask', (c) => c.reply('Because', { reply_parameters: { message_id: c.message.message_id } }));
  bot.command('quote', (c) =>
    c.reply('<blockquote>quoted</blockquote>\n\nafter<pre>code</pre>\nend', { parse_mode: 'HTML' }),
  );
  bot.command('typing', (c) => c.sendChatAction('typing'));
  bot.command('link', (c) =>
    c.reply('<a href="https://t.me/habarshy_bot?start=region_aktobe">Aktobe</a> and https://www.gov.kz/x', {
      parse_mode: 'HTML',
    }),
  );
  bot.action('follow', async (c) => {
    await c.editMessageText('You follow <i>Aktobe</i>', { parse_mode: 'HTML' });
    await c.answerCbQuery('Followed');
  });
  bot.action('warn', (c) => c.answerCbQuery('Are you sure?', { show_alert: true }));
  bot.action('remove', async (c) => {
    await c.deleteMessage();
    await c.answerCbQuery();
  });
  bot.on('inline_query', (c) =>
    c.answerInlineQuery(
      c.inlineQuery.query === 'nothing'
        ? []
        : [
            {
              type: 'article',
              id: 'a',
              title: `About ${c.inlineQuery.query}`,
              description: 'Ministry of Healthcare',
              input_message_content: { message_text: `Card about ${c.inlineQuery.query}` },
            },
          ],
    ),
  );
  bot.on('message', (c) => {
    if ('document' in c.message) {
      return c.reply(`Got ${c.message.document.file_name}, ${c.message.document.file_size} bytes`);
    }
    return c.reply('text' in c.message ? `Heard: ${c.message.text}` : 'Heard something');
  });
}
