import type { FetchReport } from '../../intake/fetch-report.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import type { FetchFailure } from '../../sources/source.ts';
import { type Html, html, italic, lines } from '../../telegram/html.ts';
import { textsFor } from '../locales/locale.ts';
import { shorten } from './shorten.ts';

const MAX_REJECTIONS = 3;

/** What became of a fetch that an admin asked for; null: the bot stopped before. */
export function fetchResult(report: FetchReport | null, language: BotLocale): Html {
  const texts = textsFor(language);
  const { result } = texts.sources;
  switch (report?.outcome) {
    case 'loaded':
      return loadedResult(report, language);
    case 'failed': {
      const { withdrawnArticles: withdrawn } = report;
      return lines(
        html`${result.failed(texts.sources.failures[report.problem.kind])}`,
        withdrawn === 0 ? null : html`${result.withdrawn(withdrawn)}`,
      );
    }
    case 'unchanged':
      return html`${result.nothingNew}`;
    case 'paused':
      return html`${result.paused}`;
    default:
      return html`${result.stopped}`;
  }
}

/** Why a fetch failed, in words, and below it what the publisher or the network said. */
export function failureLines(
  { kind, message }: FetchFailure,
  sentence: (words: string) => Html,
  language: BotLocale,
): Html {
  return lines(sentence(textsFor(language).sources.failures[kind]), italic(shorten(message, 300)));
}

function loadedResult(
  { summary, forReview, rejected }: Extract<FetchReport, { outcome: 'loaded' }>,
  language: BotLocale,
): Html {
  const texts = textsFor(language);
  const { sources } = texts;
  const { newArticles, changedArticles, unchangedArticles } = summary;
  const counted = [
    [newArticles, texts.previewNew],
    [changedArticles, texts.previewChanged],
    [forReview, sources.waiting],
    [unchangedArticles, texts.previewUnchanged],
    [rejected.length, texts.previewRejected],
  ] as const;
  const counts = counted.filter(([count]) => count > 0).map(([count, say]) => lowerFirst(say(count)));
  return lines(
    html`${counts.length === 0 ? sources.result.nothingNew : sources.result.loaded(counts.join(', '))}`,
    newArticles + changedArticles > 0 ? html`${sources.result.undo}` : null,
    ...rejected
      .slice(0, MAX_REJECTIONS)
      .map(({ where, message }) => italic(shorten(`${where}: ${message}`, 200))),
    rejected.length > MAX_REJECTIONS ? html`${texts.andMore(rejected.length - MAX_REJECTIONS)}` : null,
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
