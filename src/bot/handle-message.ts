import type { Message } from 'telegraf/types';
import { notNewsOf } from '../query/not-news.ts';
import { html } from '../telegram/html.ts';
import { type AskedQuestion, answerAgain, replyToQuestion } from './answer-person.ts';
import { type ChatContext, isBotAdmin, type Services } from './chat-context.ts';
import { noticeComeBack } from './come-back.ts';
import { COMMANDS } from './commands/all.ts';
import { ask } from './commands/ask.ts';
import { help } from './commands/help.ts';
import { start } from './commands/start.ts';
import { isLink, previewLink } from './link-preview.ts';
import { showLinkedArticle } from './linked-article.ts';
import { albumOf } from './message-content.ts';
import { type Route, routeMessage } from './message-routing.ts';
import { receiveFile } from './received-file.ts';
import { previewDocument } from './seed-document.ts';
import { MAX_SETTINGS_BYTES, previewSettings } from './settings-document.ts';
import { chatContextOf, type TelegramDeps } from './telegram-chat-context.ts';
import { exampleButtons } from './views/examples.ts';
import { onlyForChatAdmins } from './views/notices.ts';

/** Handles a message. On failure the person is notified, and the error is rethrown to be logged. */
export async function handleMessage(
  deps: TelegramDeps,
  services: Services,
  message: Message,
  updateId: number,
): Promise<void> {
  const route = routeMessage(message, deps.identity);
  if (route.kind === 'ignored') return;
  const context = await chatContextOf(deps, message, updateId);
  try {
    if (route.kind !== 'migrated') await noticeComeBack(services, context);
    const isTold = !deps.albums.isFirstOf(message.chat.id, albumOf(message));
    await followRoute(deps, services, context, route, isTold);
  } catch (error) {
    await context.reply({ html: html`${context.texts.couldNotDo}`.markup });
    throw error;
  }
}

/** Answers a question that was edited, in the message that answered it before. */
export async function handleEditedMessage(
  deps: TelegramDeps,
  services: Services,
  message: Message,
  updateId: number,
): Promise<void> {
  const text = questionOf(routeMessage(message, deps.identity));
  if (text === null || isLink(text) || notNewsOf(text)?.kind === 'command') return;
  await answerAgain(services, await chatContextOf(deps, message, updateId), text);
}

function questionOf(route: Route): string | null {
  switch (route.kind) {
    case 'question':
      return route.text;
    case 'document':
      return route.question?.text ?? null;
    case 'command':
      return route.name === ask.name && route.argument !== '' ? route.argument : null;
    default:
      return null;
  }
}

async function followRoute(
  deps: TelegramDeps,
  services: Services,
  context: ChatContext,
  route: Exclude<Route, { kind: 'ignored' }>,
  /** The message is of an album that had a reply before. */
  isTold: boolean,
): Promise<void> {
  switch (route.kind) {
    case 'command':
      return runCommand(services, context, route);
    case 'question':
      if (isLink(route.text)) {
        const isFetched = context.chat.kind === 'private' && isBotAdmin(services, context);
        return (isFetched ? previewLink : showLinkedArticle)(services, context, route.text);
      }
      return answerOrChat(services, context, route);
    case 'greeting':
      return help.run(services, context, '');
    case 'migrated':
      return services.store.chats.migrate(route.from, route.to);
    case 'document':
      if (isBotAdmin(services, context)) {
        return previewDocument(services, context, deps.telegram, route.document);
      }
      if (route.question !== null) return answerOrChat(services, context, route.question);
      return isTold ? undefined : explainText(services, context);
    case 'settings':
      return receiveSettings(deps, services, context, route.document);
    case 'unreadable':
      return isTold ? undefined : explainText(services, context);
  }
}

async function receiveSettings(
  deps: TelegramDeps,
  services: Services,
  context: ChatContext,
  document: Extract<Route, { kind: 'settings' }>['document'],
): Promise<void> {
  if (!(await context.isChatAdmin())) {
    await context.reply(onlyForChatAdmins(context));
    return;
  }
  await previewSettings(services, context, await receiveFile(deps, document, MAX_SETTINGS_BYTES));
}

/** Answers a question; a greeting, a command in plain words and other small talk have replies of their own. */
async function answerOrChat(
  services: Services,
  context: ChatContext,
  question: AskedQuestion,
): Promise<void> {
  const notNews = notNewsOf(question.text);
  switch (notNews?.kind) {
    case 'greeting':
      return start.run(services, context, '');
    case 'aboutBot':
      return help.run(services, context, '');
    case 'command':
      return runCommand(services, context, notNews);
    default:
      return replyToQuestion(services, context, question);
  }
}

/** An unknown command shows the help in private chats only: in groups it may belong to another bot. */
async function runCommand(
  services: Services,
  context: ChatContext,
  { name, argument, about }: Omit<Extract<Route, { kind: 'command' }>, 'kind'>,
): Promise<void> {
  const { texts, chat, person } = context;
  const command = COMMANDS.find((known) => known.name === name);
  if (command === undefined) {
    if (chat.kind === 'private') await help.run(services, context, '');
  } else if (command.audience === 'botAdmins' && !isBotAdmin(services, context)) {
    await context.reply({ html: texts.onlyAdmins(person?.id ?? chat.id).markup });
  } else if (command.audience === 'chatAdmins' && !(await context.isChatAdmin())) {
    await context.reply(onlyForChatAdmins(context));
  } else await command.run(services, context, argument, about);
}

async function explainText({ library }: Services, context: ChatContext): Promise<void> {
  const { texts, language } = context;
  await context.reply({
    html: texts.onlyText.markup,
    buttons: exampleButtons(library.index, language),
  });
}
