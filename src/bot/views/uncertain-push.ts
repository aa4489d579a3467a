import type { UncertainPush } from '../../outbox/types.ts';
import { html, paragraphs } from '../../telegram/html.ts';
import type { OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { buttonData } from '../buttons/button-data.ts';
import { textsFor } from '../locales/locale.ts';
import type { Reader } from '../reader.ts';
import { articleItem } from './article.ts';
import { shorten } from './shorten.ts';

/** Details of a push that may or may not have arrived, with buttons for an admin to resolve it; null: none is left. */
export function uncertainPush(push: UncertainPush | null, timeZone: string, reader: Reader): OutgoingMessage {
  const { language } = reader;
  const texts = textsFor(language);
  if (push === null) return { html: texts.allSettled.markup };
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium', timeZone });
  return {
    html: paragraphs(
      texts.isUncertain({
        chatId: push.chatId,
        when: time.format(push.sendingAt),
        problem: shorten(push.problem, 200),
      }),
      html`${articleItem(push.article, reader)}`,
    ).markup,
    buttons: [
      [
        { text: texts.arrivedButton, data: buttonData('arrived', push.id) },
        { text: texts.resendButton, data: buttonData('resend', push.id) },
      ],
    ],
  };
}
