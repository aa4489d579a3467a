import type { BotLocale } from '../../languages/bot-locale.ts';
import { type Html, html } from '../../telegram/html.ts';

/** What the bot says of how many articles a chat was sent in the last seven days. */
interface NumbersTexts {
  readonly cameBy: (count: number, bySubscription: string) => Html;
  readonly nothingCame: Html;
  /** By subscriptions that ended since. */
  readonly ended: string;
}

export const NUMBERS_TEXTS: Readonly<Record<BotLocale, NumbersTexts>> = {
  en: {
    cameBy: (count, by) => html`Came in the last 7 days: ${count} (${by})`,
    nothingCame: html`Nothing came in the last 7 days.`,
    ended: 'stopped since',
  },
  ru: {
    cameBy: (count, by) => html`Пришло за 7 дней: ${count} (${by})`,
    nothingCame: html`За последние 7 дней ничего не приходило.`,
    ended: 'уже отменённое',
  },
  kk: {
    cameBy: (count, by) => html`Соңғы 7 күнде келгені: ${count} (${by})`,
    nothingCame: html`Соңғы 7 күнде ештеңе келген жоқ.`,
    ended: 'тоқтатылғандары',
  },
};
