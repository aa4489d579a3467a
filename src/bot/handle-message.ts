import type { Message } from 'telegraf/types';
import { judgingReply } from '../query/comment.ts';
import { notNewsOf } from '../query/not-news.ts';
import { html } from '../telegram/html.ts';
import { ToldError } from '../telegram/updates/told-error.ts';
import { runCooperatively } from '../time/cooperative.ts';
import { type AskedQuestion, answerAgain, replyToQuestion } from './answer-person.ts';
import { type ChatContext, isBotAdmin, type Services } from './chat-context.ts';
import { aside, greetGroup, receiveSettings, runSettings } from './chat-settings.ts';
import { noticeComeBack } from './come-back.ts';
import { COMMANDS } from './commands/all.ts';
import { ask } from './commands/ask.ts';
import { help } from './commands/help.ts';
import { start } from './commands/start.ts';
import { commandsIn } from './commands-in-words.ts';
import { isLink, previewLink } from './link-preview.ts';
import { showLinkedArticle } from './linked-article.ts';
import { STATE_TEXTS } from './locales/state-texts.ts';
import { currentlyManaged, finishManaging, saysDone } from './managed-chat.ts';
import { albumOf } from './message-content.ts';
import { type QuestionRoute, type Route, routeMessage } from './message-routing.ts';
import { previewDocument } from './seed-document.ts';
import { chatContextOf, type TelegramDeps } from './telegram-chat-context.ts';
import { exampleButtons, findExamples } from './views/examples.ts';
import { onlyForBotAdmins } from './views/notices.ts';

/** Handles a message. On failure the person is notified, and it rejects with a ToldError. */
export async function handleMessage(
  deps: TelegramDeps,
  services: Services,
  message: Message,
  updateId: number,
): Promise<void> {
  const route = routeMessage(message, deps.identity);
  if (route.kind === 'ignored') return;
  const asked = await chatContextOf(deps, message, updateId);
  // Before the readers of a channel stands only what is for them.
  const context =
    asked.chat.kind === 'channel' && !isForReaders(route)
      ? aside(deps, services, asked, { said: null })
      : asked;
  try {
    if (route.kind === 'added') return await greetGroup(deps, services, asked, message);
    if (route.kind !== 'migrated') await noticeComeBack(services, context);
    const isTold = !deps.albums.isFirstOf(message.chat.id, albumOf(message));
    await followRoute(deps, services, context, route, isTold);
  } catch (error) {
    await context.reply({ html: html`${context.texts.couldNotDo}`.markup });
    throw new ToldError(error);
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
  if (text === null || isLink(text) || commandsIn(services, text).length > 0) return;
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
  route: Exclude<Route, { kind: 'ignored' | 'added' }>,
  /** The message is of an album that had a reply before. */
  isTold: boolean,
): Promise<void> {
  switch (route.kind) {
    case 'command':
      return runCommand(deps, services, context, route);
    case 'question':
      if (await isTakenAsDone(services, context, route.text)) return;
      if (await isTakenAsComment(services, context, route)) return;
      if (isLink(route.text)) {
        const isFetched = context.chat.kind === 'private' && isBotAdmin(services, context);
        return (isFetched ? previewLink : showLinkedArticle)(services, context, route.text);
      }
      return answerOrChat(deps, services, context, route);
    case 'greeting':
      return help.run(services, context, '');
    case 'migrated':
      return services.store.chats.migrate(route.from, route.to);
    case 'document':
      if (isBotAdmin(services, context)) {
        return previewDocument(services, context, deps.telegram, route.document);
      }
      if (route.question !== null) return answerOrChat(deps, services, context, route.question);
      return isTold ? undefined : explainText(services, context);
    case 'settings':
      return receiveSettings(deps, services, context, route.document);
    case 'unreadable':
      return isTold ? undefined : explainText(services, context);
  }
}

/** "Done" may be typed instead of pressed, while the person manages a chat. */
async function isTakenAsDone(services: Services, context: ChatContext, text: string): Promise<boolean> {
  if (!saysDone(text) || (await currentlyManaged(services, context)) === null) return false;
  const done = await finishManaging(services, context);
  if (done !== null) await context.reply(done, { to: 'asked' });
  return done !== null;
}

/**
 * A reply to one of the bot's messages that asks nothing. In a group it is for the others there: the bot says nothing. In
 * a private chat, below an article, it says what it can be asked.
 */
async function isTakenAsComment(
  services: Services,
  context: ChatContext,
  { text, about, isOnlyReply }: QuestionRoute,
): Promise<boolean> {
  const { library, talk } = services;
  const { chat, language } = context;
  if (about === null || isLink(text) || commandsIn(services, text).length > 0) return false;
  const kind = await runCooperatively(judgingReply(text, library.index));
  if (isOnlyReply) return kind !== 'question';
  const isBelowArticle = about.linkId !== null && talk.answeredBy(chat.id, about.messageId) === null;
  if (chat.kind !== 'private' || kind !== 'comment' || !isBelowArticle || hasOwnReply(text)) return false;
  await context.reply({ html: html`${STATE_TEXTS[language].askBelow}`.markup }, { to: 'asked' });
  return true;
}

/** Thanks and greetings have replies of their own. */
function hasOwnReply(text: string): boolean {
  const kind = notNewsOf(text)?.kind;
  return kind === 'thanks' || kind === 'greeting';
}

/** Answers a question; a greeting, a command in plain words and other small talk have replies of their own. */
async function answerOrChat(
  deps: TelegramDeps,
  services: Services,
  context: ChatContext,
  question: AskedQuestion,
): Promise<void> {
  const commands = commandsIn(services, question.text);
  for (const command of commands)
    await runCommand(deps, services, context, { ...command, isAddressed: true });
  if (commands.length > 0) return;
  switch (notNewsOf(question.text)?.kind) {
    case 'greeting':
      return start.run(services, context, '');
    case 'aboutBot':
      return help.run(services, context, '');
    default:
      return replyToQuestion(services, context, question);
  }
}

/** An unknown command shows the help in private chats only: in groups it may belong to another bot. */
async function runCommand(
  deps: TelegramDeps,
  services: Services,
  context: ChatContext,
  { name, argument, about, isAddressed = false }: Omit<Extract<Route, { kind: 'command' }>, 'kind'>,
): Promise<void> {
  const { chat } = context;
  const command = COMMANDS.find((known) => known.name === name);
  if (command === undefined) {
    if (chat.kind === 'private') await help.run(services, context, '');
  } else if (command.audience === 'botAdmins' && !isBotAdmin(services, context)) {
    // Without a name it may be meant for another bot.
    if (isAddressed) await context.reply(onlyForBotAdmins(context));
  } else if (command.settings !== undefined) {
    await runSettings(deps, services, context, { command, argument, about });
  } else await command.run(services, context, argument, about);
}

function isForReaders(route: Route): boolean {
  return route.kind === 'command' && COMMANDS.find(({ name }) => name === route.name)?.isForReaders === true;
}

async function explainText({ library }: Services, context: ChatContext): Promise<void> {
  const { texts, language } = context;
  const { index } = library;
  await findExamples(index, language);
  await context.reply({
    html: texts.onlyText.markup,
    buttons: exampleButtons(index, language),
  });
}
