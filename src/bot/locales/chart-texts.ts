import type { BotLocale } from '../../languages/bot-locale.ts';

/** How long messages took, in /stats and its chart. */
interface ChartTexts {
  /** Pushes that go at once, from the load to Telegram's answer. */
  readonly direct: string;
  /** Pushes of digests and after quiet hours, from the time when they were due. */
  readonly scheduled: string;
  /** Half of so many messages took no longer than `median`, 19 of 20 no longer than `most`. */
  readonly spread: (median: string, most: string, count: number) => string;
  readonly days: string;
}

export const CHART_TEXTS: Readonly<Record<BotLocale, ChartTexts>> = {
  en: {
    direct: 'At once, after the load',
    scheduled: 'Digests and quiet hours, after the due time',
    spread: (median, most, count) => `median ${median}, 95 % within ${most} (${count})`,
    days: 'last 14 days, by outcome',
  },
  ru: {
    direct: 'Сразу, после загрузки',
    scheduled: 'Сводки и тихие часы, после срока',
    spread: (median, most, count) => `медиана ${median}, 95 % не дольше ${most} (${count})`,
    days: 'последние 14 дней, по исходу',
  },
  kk: {
    direct: 'Бірден, жүктеуден кейін',
    scheduled: 'Жинақ пен тыныш сағаттар, мерзімінен кейін',
    spread: (median, most, count) => `медиана ${median}, 95 %-ы ${most} ішінде (${count})`,
    days: 'соңғы 14 күн, нәтижесі бойынша',
  },
};
