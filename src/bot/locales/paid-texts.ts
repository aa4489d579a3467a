import type { BotLocale } from '../../languages/bot-locale.ts';
import { plural } from './plural.ts';

interface Cost {
  readonly pushes: number;
  readonly sendsPerSecond: number;
  readonly stars: number;
  readonly seconds: number;
}

/** What the bot says to admins of pushes that are paid for. */
interface PaidTexts {
  readonly cost: (cost: Cost) => string;
}

const minutes = (seconds: number) => Math.ceil(seconds / 60);

export const PAID_TEXTS: Readonly<Record<BotLocale, PaidTexts>> = {
  en: {
    cost: ({ pushes, sendsPerSecond, stars, seconds }) =>
      `Paid broadcast: at most ${plural('en', pushes, { one: 'message', other: 'messages' })}, at ${sendsPerSecond} a second about ${plural('en', minutes(seconds), { one: 'minute', other: 'minutes' })}. It takes up to ${plural('en', stars, { one: 'Star', other: 'Stars' })} from the bot's balance (0.1 for each message above 30 a second).`,
  },
  ru: {
    cost: ({ pushes, sendsPerSecond, stars, seconds }) =>
      `Платная рассылка: не больше ${plural('ru', pushes, { one: 'сообщения', few: 'сообщений', many: 'сообщений', other: 'сообщения' })}, по ${sendsPerSecond} в секунду — примерно ${plural('ru', minutes(seconds), { one: 'минута', few: 'минуты', many: 'минут', other: 'минуты' })}. С баланса бота спишется до ${plural('ru', stars, { one: 'звезды', few: 'звёзд', many: 'звёзд', other: 'звезды' })} (0,1 за каждое сообщение сверх 30 в секунду).`,
  },
  kk: {
    cost: ({ pushes, sendsPerSecond, stars, seconds }) =>
      `Ақылы тарату: ең көбі ${plural('kk', pushes, { other: 'хабарлама' })}, секундына ${sendsPerSecond} хабарламадан, шамамен ${plural('kk', minutes(seconds), { other: 'минут' })}. Бот балансынан ең көбі ${plural('kk', stars, { other: 'Жұлдыз' })} алынады (секундына 30-дан асқан әр хабарлама үшін 0,1).`,
  },
};
