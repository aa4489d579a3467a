import { type RegionCode, regionName } from '../../articles/regions/regions.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import type { PushDelays } from '../../outbox/types.ts';
import { bold, type Html, html, lines, paragraphs } from '../../telegram/html.ts';
import type { OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { buttonData } from '../buttons/button-data.ts';
import { textsFor } from '../locales/locale.ts';
import { dayName } from './day.ts';
import { delayLines } from './delay.ts';
import { shorten } from './shorten.ts';

/** Figures about the bot for admins, at one moment. */
export interface Statistics {
  readonly articles: number;
  readonly newestDay: string | null;
  readonly lastLoad: { readonly source: string; readonly when: string } | null;
  readonly chats: number;
  /** Null if the operator names none. */
  readonly sources: { readonly named: number; readonly failing: number; readonly waiting: number } | null;
  readonly followers: ReadonlyMap<RegionCode, number>;
  readonly questions: ReadonlyMap<string, number>;
  readonly unanswered: readonly string[];
  /** Questions whose answers got more votes against than for. */
  readonly worst: readonly { readonly question: string; readonly up: number; readonly down: number }[];
  readonly outbox: Readonly<Record<string, number>>;
  readonly delays: PushDelays;
}

const MAX_QUESTION_LENGTH = 120;

export function statsReport(statistics: Statistics, language: BotLocale): OutgoingMessage {
  const texts = textsFor(language).stats;
  const { newestDay, lastLoad } = statistics;
  const uncertain = statistics.outbox.uncertain ?? 0;
  const newest = newestDay === null ? texts.none : dayName(newestDay, language);
  const followers = [...statistics.followers].map(
    ([region, count]) => [regionName(region, language), count] as const,
  );
  const section = (heading: string, items: readonly string[]): Html =>
    lines(bold(heading), ...(items.length > 0 ? items : [texts.none]).map((item) => html`${item}`));
  const counts = (
    entries: Iterable<readonly [string, number]>,
    names: Readonly<Record<string, string>> = {},
  ) =>
    [...entries].filter(([, count]) => count > 0).map(([name, count]) => `${names[name] ?? name}: ${count}`);
  return {
    html: paragraphs(
      bold(texts.title),
      lines(
        html`${texts.articles(statistics.articles, newest)}`,
        lastLoad === null ? null : html`${texts.lastLoad(shorten(lastLoad.source, 120), lastLoad.when)}`,
        html`${texts.chats(statistics.chats)}`,
        statistics.sources === null ? null : html`${sourceCounts(statistics.sources, language)}`,
      ),
      section(texts.followers, counts(followers)),
      section(texts.questions, counts(statistics.questions, textsFor(language).chart)),
      section(texts.outbox, counts(Object.entries(statistics.outbox), texts.states)),
      section(textsFor(language).chart.delays, delayLines(statistics.delays, language)),
      section(
        texts.worst,
        statistics.worst.map(
          ({ question, up, down }) => `• ${shorten(question, MAX_QUESTION_LENGTH)} (👎 ${down}, 👍 ${up})`,
        ),
      ),
      section(
        texts.unanswered,
        statistics.unanswered.map((question) => `• ${shorten(question, MAX_QUESTION_LENGTH)}`),
      ),
    ).markup,
    buttons:
      uncertain > 0 ? [[{ text: texts.settleButton(uncertain), data: buttonData('unknownPush') }]] : [],
  };
}

/** How many sources are named, fail, and have articles that wait for review. */
function sourceCounts(
  { named, failing, waiting }: NonNullable<Statistics['sources']>,
  language: BotLocale,
): string {
  const texts = textsFor(language).sources;
  return `${texts.title}: ${named}, ${texts.failing(failing)}, ${texts.waiting(waiting)}`;
}
