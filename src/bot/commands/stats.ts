import type { Services } from '../conversation.ts';
import { type Statistics, statsReport } from '../views/stats-report.ts';
import type { Command } from './command.ts';

const QUESTIONS_SHOWN = 10;

export const stats: Command = {
  name: 'stats',
  audience: 'botAdmins',
  async run(services, conversation) {
    const statistics = await countAll(services, conversation.language);
    await conversation.reply(statsReport(statistics, conversation.language));
  },
};

async function countAll({ store, newsroom, timeZone }: Services, language: string): Promise<Statistics> {
  const load = await store.loads.latest();
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return {
    articles: newsroom.index.articles.length,
    newestDay: newsroom.index.newestDay,
    lastLoad: load && { source: load.source, when: time.format(load.loadedAt) },
    chats: await store.chats.count(),
    followers: await store.subscriptions.countByRegion(),
    questions: await store.questions.countByOutcome(),
    unanswered: await store.questions.unanswered(QUESTIONS_SHOWN),
    worst: await store.feedback.worst(QUESTIONS_SHOWN),
    outbox: await store.outbox.countByState(),
  };
}
