import { html } from '../../telegram/html.ts';
import type { OutgoingMessage } from '../../telegram/outgoing-message.ts';
import type { ChatContext } from '../chat-context.ts';
import { ADMIN_TEXTS } from '../locales/admin-texts.ts';
import type { Texts } from '../locales/locale.ts';
import { MANAGE_TEXTS } from '../locales/manage-texts.ts';
import { manageLink } from '../managed-chat.ts';
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

/** To who writes in the name of a channel: nobody knows whether it is an admin. */
export function nobodyKnown({
  language,
  botName,
  chat,
}: Pick<ChatContext, 'language' | 'botName' | 'chat'>): OutgoingMessage {
  const { whoAreYou, openButton } = MANAGE_TEXTS[language];
  return {
    html: whoAreYou.markup,
    buttons: [[{ text: openButton, url: manageLink(botName, chat.id) }]],
  };
}

/** Names the id by which whoever runs the bot can make the person its admin; an anonymous one has none of their own. */
export function onlyForBotAdmins({
  language,
  texts,
  person,
}: Pick<ChatContext, 'language' | 'texts' | 'person'>): OutgoingMessage {
  const said = person === null ? ADMIN_TEXTS[language].noId : texts.onlyAdmins(person.id);
  return { html: said.markup };
}
