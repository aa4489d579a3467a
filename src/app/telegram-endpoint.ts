import { randomBytes } from 'node:crypto';
import type { Hono } from 'hono';
import { explainAnswer } from '../answers/explanation.ts';
import { explanationReport } from '../answers/explanation-report.ts';
import { answerFollowUp, IN_ARTICLE_FROM } from '../answers/follow-up.ts';
import { parseArticleUrl } from '../articles/article-url.ts';
import { dayIn } from '../bot/views/day.ts';
import { listen } from '../http/listen.ts';
import { proxyFor } from '../http/proxy.ts';
import { articleLinked } from '../index/linked-article.ts';
import { PLAYGROUND_ADMIN_IDS } from '../playground/demo-people.ts';
import { type PlaygroundOptions, startPlayground } from '../playground/playground.ts';
import { chatsFileOf } from '../store/database-url.ts';
import type { Core } from './open-core.ts';

/** A Bot API server and the token for it. */
export interface TelegramEndpoint {
  readonly token: string;
  readonly apiRoot: string;
  /** Null if it is asked directly. */
  readonly proxy: URL | null;
  readonly adminIds: ReadonlySet<number>;
  readonly greeting: (username: string) => string;
  readonly close: () => Promise<void>;
}

/** The playground's token opens nothing outside this process; it is new at each start. */
const PLAYGROUND_BOT_ID = 4_200_000_001;

/**
 * With a token, a Bot API server; without, the playground. The routes are served in both cases. `forgetChat` erases what
 * the bot knows of a chat, when the playground is reset.
 */
export async function openTelegramEndpoint(
  core: Core,
  routes: Hono,
  forgetChat: (chatId: number) => Promise<void>,
): Promise<TelegramEndpoint> {
  const { httpHost: host, port, adminIds, timeZone, botToken, telegramApiRoot, proxies } = core.config;
  if (botToken !== null) {
    const http = await listen(routes, { host, port });
    return {
      token: botToken,
      apiRoot: telegramApiRoot,
      proxy: proxies.telegram ?? proxyFor(new URL(telegramApiRoot), proxies),
      adminIds,
      greeting: (username) => `Bot: @${username}, health: ${http.url}/healthz`,
      close: () => http.close(),
    };
  }
  const token = `${PLAYGROUND_BOT_ID}:${randomBytes(24).toString('base64url')}`;
  const chatsFile = chatsFileOf(core.config.databaseUrl);
  const playground = await startPlayground({
    host,
    port,
    token,
    routes,
    timeZone,
    clock: core.playgroundClock,
    why: whyIn(core),
    ...(chatsFile === null ? {} : { chatsFile }),
    forgetChats: async (chatIds) => {
      for (const chatId of chatIds) await forgetChat(chatId);
    },
    warn: (text, error) => core.log.warn({ err: error }, text),
  });
  return {
    token,
    apiRoot: playground.apiRoot,
    proxy: null,
    adminIds: new Set([...adminIds, ...PLAYGROUND_ADMIN_IDS]),
    greeting: () => `Playground: ${playground.url}`,
    close: () => playground.close(),
  };
}

/** Explains to the playground's page why a question was answered as it was. */
function whyIn({ library, clock, config }: Core): NonNullable<PlaygroundOptions['why']> {
  return (question, repliedTo, locale) => {
    const { index } = library;
    const about = repliedTo === null ? null : (parseArticleUrl(repliedTo)?.id ?? null);
    const today = dayIn(config.timeZone, clock.now());
    const articleId = about === null ? null : (articleLinked(index, about)?.id ?? null);
    const { within } = answerFollowUp(index, question, { text: null, articleId }, { today });
    if (within === null) return explanationReport(explainAnswer(index, question, { today }), null, locale);
    const explanation = explainAnswer(index, question, { today, articleIds: new Set([within]) });
    const { title = within } = index.article(within) ?? {};
    return explanationReport(explanation, { title, threshold: IN_ARTICLE_FROM }, locale);
  };
}
