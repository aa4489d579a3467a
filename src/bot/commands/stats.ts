import { isListRequest } from '../../query/list-request.ts';
import { asksTheNews } from '../../query/not-news.ts';
import type { ChatContext, Services } from '../chat-context.ts';
import { svgToPng } from '../render-svg.ts';
import { dayIn, momentName } from '../views/day.ts';
import { type ChartData, statsChart } from '../views/stats-chart.ts';
import { type Statistics, statsReport } from '../views/stats-report.ts';
import type { Command } from './command.ts';

const QUESTIONS_SHOWN = 10;
/** Earlier versions also stored what is no question. */
const QUESTIONS_READ = 100;
const DAYS_SHOWN = 14;
const DELAYS_SHOWN = 1000;
const DAY_MILLIS = 24 * 60 * 60 * 1000;

/** Sends the figures as text, then a chart of them over time. */
export const stats: Command = {
  name: 'stats',
  audience: 'botAdmins',
  async run(services, context) {
    const { language } = context;
    await context.reply(statsReport(await countAll(services, context), language));
    const chart = statsChart(await chartData(services), language);
    await context.replyWithPicture(await svgToPng(chart));
  },
};

async function countAll(
  { store, library, sources, timeZone, now }: Services,
  { language }: ChatContext,
): Promise<Statistics> {
  const load = await store.loads.standing();
  const named = await sources.list();
  const today = dayIn(timeZone, now());
  return {
    articles: library.index.articles.length,
    newestDay: library.index.newestDay(today),
    lastLoad: load && { source: load.source, when: momentName(load.loadedAt, timeZone, language) },
    chats: await store.subscriptions.countChats(),
    sources:
      named.length === 0
        ? null
        : {
            named: named.length,
            failing: named.filter(({ condition }) => condition === 'failing').length,
            waiting: (await sources.queue()).length,
          },
    followers: await store.subscriptions.countByRegion(),
    questions: await store.questions.countByOutcome(),
    unanswered: (await store.questions.unanswered(QUESTIONS_READ))
      .filter((text) => asksTheNews(text) && !isListRequest(text, library.index, today))
      .slice(0, QUESTIONS_SHOWN),
    worst: (await store.feedback.worst(QUESTIONS_READ))
      .filter(({ question }) => asksTheNews(question))
      .slice(0, QUESTIONS_SHOWN),
    outbox: await store.outbox.countByState(),
    delays: await store.outbox.recentDelays(DELAYS_SHOWN),
  };
}

async function chartData({ store, now, timeZone }: Services): Promise<ChartData> {
  const name = new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: '2-digit', timeZone });
  const days: ChartData['days'][number][] = [];
  // Spans of 24 hours that end now: with calendar days the newest bar would be nearly empty each morning.
  for (let ago = DAYS_SHOWN - 1; ago >= 0; ago--) {
    const end = now() - ago * DAY_MILLIS;
    const counts = await store.questions.countBetween(end - DAY_MILLIS, end + 1);
    days.push({ day: name.format(end).replace('/', '.'), counts });
  }
  return {
    days,
    followers: await store.subscriptions.countByRegion(),
    delays: await store.outbox.recentDelays(DELAYS_SHOWN),
  };
}
