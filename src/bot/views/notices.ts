import { html } from '../../telegram/html.ts';
import type { OutgoingMessage } from '../../telegram/outgoing-message.ts';
import type { Texts } from '../locales/locale.ts';
import { startLink } from './article-buttons.ts';

/** Not everybody may change what a group gets, but everybody what they get themselves. */
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
