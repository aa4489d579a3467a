import { html } from '../../telegram/html.ts';
import type { OutgoingMessage } from '../../telegram/outgoing-message.ts';
import type { Texts } from '../locales/locale.ts';
import { startLink } from './article-buttons.ts';

/** Only admins may change what a group receives, but everybody may change what they receive themselves. */
export function onlyForChatAdmins({
  texts,
  botName,
}: {
  readonly texts: Texts;
  readonly botName: string;
}): OutgoingMessage {
  return {
    html: html`${texts.onlyChatAdmins}`.markup,
    buttons: [[{ text: texts.forYourselfButton, url: startLink(botName, 'group') }]],
  };
}
