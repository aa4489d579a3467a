import type { Message } from 'telegraf/types';
import { html } from '../telegram/html.ts';
import { replyToQuestion } from './answer-person.ts';
import { type ChatContext, isBotAdmin, type Services } from './chat-context.ts';
import { COMMANDS } from './commands/all.ts';
import { help } from './commands/help.ts';
import { start } from './commands/start.ts';
import type { AskedQuestion } from './follow-up.ts';
import { type Route, routeMessage } from './message-routing.ts';
import { previewDocument } from './seed-document.ts';
import { smallTalkOf } from './small-talk.ts';
import { chatContextOf, type TelegramDeps } from './telegram-chat-context.ts';
import { onlyForChatAdmins } from './views/chat-admins.ts';
import { exampleButtons } from './views/examples.ts';

/** Does what a message asks for. Where that fails, the person is told, and the error goes on to be logged. */
export async function handleMessage(side: TelegramDeps, services: Services, message: Message): Promise<void> {
  const route = routeMessage(message, side.identity);
  if (route.kind === 'ignored') return;
  const verdict = message.from === undefined ? 'welcome' : side.floodLimit.admit(message.from.id);
  if (verdict === 'tooMany') return;
  const conversation = await chatContextOf(side, message);
  if (verdict === 'firstTooMany') {
    await conversation.reply({ html: conversation.texts.tooMany.markup });
    return;
  }
  try {
    await followRoute(side, services, conversation, route);
  } catch (error) {
    await conversation.reply({ html: html`${conversation.texts.couldNotDo}`.markup });
    throw error;
  }
}

async function followRoute(
  side: TelegramDeps,
  services: Services,
  conversation: ChatContext,
  route: Exclude<Route, { kind: 'ignored' }>,
): Promise<void> {
  switch (route.kind) {
    case 'command':
      return runCommand(services, conversation, route);
    case 'question':
      return answerOrChat(services, conversation, route);
    case 'greeting':
      return help.run(services, conversation, '');
    case 'migrated':
      return services.store.chats.migrate(route.from, route.to);
    case 'document':
      if (isBotAdmin(services, conversation)) {
        return previewDocument(services, conversation, side.telegram, route.document);
      }
      return explainText(services, conversation);
    case 'unreadable':
      return explainText(services, conversation);
  }
}

/** A greeting gets the welcome, and thanks a word: the news answers neither. */
async function answerOrChat(
  services: Services,
  conversation: ChatContext,
  question: AskedQuestion,
): Promise<void> {
  const talk = smallTalkOf(question.text);
  if (talk === 'greeting') await start.run(services, conversation, '');
  else if (talk === 'thanks') await conversation.reply({ html: conversation.texts.notAtAll.markup });
  else await replyToQuestion(services, conversation, question);
}

/** A private chat is told of a command that does not exist; in groups it may be some other bot's. */
async function runCommand(
  services: Services,
  conversation: ChatContext,
  { name, argument, about }: Extract<Route, { kind: 'command' }>,
): Promise<void> {
  const { texts, chat, person } = conversation;
  const command = COMMANDS.find((known) => known.name === name);
  if (command === undefined) {
    if (chat.kind === 'private') await help.run(services, conversation, '');
  } else if (command.audience === 'botAdmins' && !isBotAdmin(services, conversation)) {
    await conversation.reply({ html: texts.onlyAdmins(person?.id ?? chat.id).markup });
  } else if (command.audience === 'chatAdmins' && !(await conversation.isChatAdmin())) {
    await conversation.reply(onlyForChatAdmins(conversation));
  } else await command.run(services, conversation, argument, about);
}

async function explainText({ library }: Services, conversation: ChatContext): Promise<void> {
  const { texts, language } = conversation;
  await conversation.reply({
    html: texts.onlyText.markup,
    buttons: exampleButtons(library.index, language),
  });
}
