import type { BotLocale } from '../../languages/bot-locale.ts';
import { type LoadProgress, type LoadStage, shareDone } from '../../sources/load-progress.ts';
import { html, lines } from '../../telegram/html.ts';
import type { OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { textsFor } from '../locales/locale.ts';

const BAR_LENGTH = 12;

/** The progress of a load: a bar, and the current step. */
export function loadProgress(
  progress: LoadProgress,
  stages: readonly LoadStage[],
  language: BotLocale,
): OutgoingMessage {
  const share = shareDone(progress, stages);
  const number = new Intl.NumberFormat(language);
  const count = `${number.format(progress.done)} / ${number.format(progress.total)}`;
  return {
    html: lines(
      html`${bar(share)} ${Math.floor(100 * share)}%`,
      html`${textsFor(language).loading[progress.stage](count)}`,
    ).markup,
  };
}

function bar(share: number): string {
  const full = Math.floor(BAR_LENGTH * share);
  return '▰'.repeat(full) + '▱'.repeat(BAR_LENGTH - full);
}
