import type { BotLocale } from '../../languages/bot-locale.ts';
import type { RollbackReport } from '../../store/store.ts';
import { type Html, html, lines, paragraphs } from '../../telegram/html.ts';
import { CONFIRMATION_TEXTS } from '../locales/confirmation-texts.ts';
import { textsFor } from '../locales/locale.ts';
import { shorten } from './shorten.ts';

const MAX_TITLES = 3;
const MAX_TITLE_LENGTH = 80;

/** What people know of a load that only has ids. */
export interface ShownLoad {
  /** Its source, when it was loaded, and by whom. */
  readonly what: Html;
  /** Of its new articles, as many as are known. */
  readonly titles: readonly string[];
  /** The source that the rollback pauses, or null. */
  readonly pausedSource: string | null;
}

/** What undoing a load takes away, and what it cannot. */
export function rollbackQuestion(
  { added, restored, sent, waiting }: RollbackReport,
  { what, titles, pausedSource }: ShownLoad,
  language: BotLocale,
): Html {
  const { rollback } = CONFIRMATION_TEXTS[language];
  const rest = added.length - Math.min(titles.length, MAX_TITLES);
  return paragraphs(
    lines(rollback.ask, what),
    lines(
      html`${rollback.added(added.length)}`,
      ...titles.slice(0, MAX_TITLES).map((title) => html`• ${shorten(title, MAX_TITLE_LENGTH)}`),
      rest > 0 && titles.length > 0 ? html`${textsFor(language).andMore(rest)}` : null,
      restored > 0 ? html`${rollback.restored(restored)}` : null,
    ),
    lines(
      html`${sent.messages > 0 ? rollback.sent(sent.messages, sent.chats) : rollback.nothingSent}`,
      waiting > 0 ? html`${rollback.waiting(waiting)}` : null,
    ),
    pausedSource === null ? null : html`${rollback.pausesSource(pausedSource)}`,
  );
}
