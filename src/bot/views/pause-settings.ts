import { KEPT_OF_PAUSE, MAX_PAUSE } from '../../chats/own-pause.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import { type Html, html, lines, paragraphs } from '../../telegram/html.ts';
import type { MessageButton, OutgoingMessage } from '../../telegram/outgoing-message.ts';
import type { Millis } from '../../time/millis.ts';
import { buttonData } from '../buttons/button-data.ts';
import { PAUSE_TEXTS } from '../locales/pause-texts.ts';
import { momentName } from './day.ts';

const DAY: Millis = 24 * 60 * 60_000;
export const MAX_PAUSE_DAYS = MAX_PAUSE / DAY;

/** A chat's pause: its end, or null; read at `now`. */
export interface ShownPause {
  readonly until: Millis | null;
  readonly timeZone: string;
  readonly now: Millis;
}

/** Whether the chat is paused, and buttons for how long. */
export function pauseSettings(
  pause: ShownPause,
  language: BotLocale,
  note: Html | null = null,
): OutgoingMessage {
  const texts = PAUSE_TEXTS[language];
  const { until, now } = pause;
  const isLong = until !== null && until - now > KEPT_OF_PAUSE;
  return {
    html: paragraphs(
      note,
      lines(
        until === null ? texts.notPaused : pausedLine(pause, until, language),
        isLong ? texts.keepsLast(KEPT_OF_PAUSE / DAY) : null,
      ),
      texts.how,
    ).markup,
    buttons: [
      ...(until === null ? [] : [[resumeButton(language)]]),
      [
        { text: texts.dayButton, data: buttonData('pauseFor', 1) },
        { text: texts.threeDaysButton, data: buttonData('pauseFor', 3) },
        { text: texts.weekButton, data: buttonData('pauseFor', 7) },
      ],
    ],
  };
}

/** A message about what a chat follows; while it is paused, that is said below, with a button that ends it. */
export function withPause(message: OutgoingMessage, pause: ShownPause, language: BotLocale): OutgoingMessage {
  if (pause.until === null) return message;
  const said = `${message.html}\n\n${pausedLine(pause, pause.until, language).markup}`;
  return { ...message, html: said, buttons: [...(message.buttons ?? []), [resumeButton(language)]] };
}

function pausedLine({ timeZone }: ShownPause, until: Millis, language: BotLocale): Html {
  return html`⏸ ${PAUSE_TEXTS[language].paused(momentName(until, timeZone, language))}`;
}

function resumeButton(language: BotLocale): MessageButton {
  return { text: PAUSE_TEXTS[language].resumeButton, data: buttonData('resumeNews') };
}
