import { attachmentOf } from './attachments.js';
import { avatarOf, botAvatar, hueOf } from './avatars.js';
import { isoOf, timeOf } from './dates.js';
import { element, icon } from './elements.js';
import { formattedNodes } from './entities.js';
import { keyboardOf } from './keyboard.js';
import { isQuestion } from './why-panel.js';
import { words } from './words.js';

/** The author's id, by which messages are grouped; for an anonymous administrator, the id of the group. */
export const authorIdOf = (message) => message.sender_chat?.id ?? message.from?.id;

export function authorNameOf(message) {
  return message.sender_chat?.title ?? message.from?.first_name ?? '';
}

/** A one-line summary of a message in plain text, for the chat list and replies. */
export function summaryOf(message) {
  const text = message.text ?? message.caption ?? message.document?.file_name;
  if (text !== undefined) return text.replace(/\s+/g, ' ');
  if (message.photo) return words().messages.photo;
  if (message.sticker) return `${words().messages.sticker} ${message.sticker.emoji}`;
  if (message.location) return words().messages.place;
  return serviceText(message) ?? words().messages.other;
}

/** The element of a message. `viewerId` is the current person; `actions` are the page's handlers. */
export function messageView(message, { viewerId, botId, chat, actions }) {
  const service = serviceText(message);
  if (service !== null) {
    return element('div', { class: 'service', 'data-id': message.message_id }, element('span', {}, service));
  }
  const isMine = message.from?.id === viewerId;
  const name = authorNameOf(message);
  const view = element(
    'article',
    {
      class: `message ${isMine ? 'mine' : 'theirs'}`,
      'data-id': message.message_id,
      tabindex: -1,
      'aria-label': `${isMine ? words().chats.you : name}, ${timeOf(message.date)}`,
    },
    chat.type === 'group' || chat.type === 'supergroup' ? sideAvatar(message, isMine, botId) : null,
    element(
      'div',
      { class: 'column' },
      bubble(message, { isMine, name, chat }),
      keyboardOf(message, actions),
    ),
    element(
      'div',
      { class: 'side-actions' },
      replyButton(message, name, actions),
      message.from?.id === botId && isQuestion(message.reply_to_message?.text ?? '/') && actions.canExplain()
        ? whyButton(message, actions)
        : null,
    ),
  );
  view.addEventListener('click', (event) => follow(event, actions));
  return view;
}

function sideAvatar(message, isMine, botId) {
  if (isMine) return null;
  const id = authorIdOf(message);
  return element(
    'span',
    { class: 'side-avatar' },
    id === botId ? botAvatar() : avatarOf(id, authorNameOf(message)),
  );
}

function bubble(message, { isMine, name, chat }) {
  const text =
    message.text ?? message.caption ?? (message.document || message.photo ? null : summaryOf(message));
  const entities = message.entities ?? message.caption_entities;
  return element(
    'div',
    { class: 'bubble' },
    isMine || chat.type === 'private'
      ? null
      : element('span', { class: `author ${hueOf(authorIdOf(message))}` }, name),
    message.via_bot
      ? element('span', { class: 'via' }, words().messages.via(message.via_bot.username))
      : null,
    quoteOf(message),
    attachmentOf(message),
    text === null ? null : element('div', { class: 'text', dir: 'auto' }, formattedNodes(text, entities)),
    element(
      'span',
      { class: 'stamp' },
      message.edit_date === undefined ? null : element('span', {}, words().messages.edited),
      element('time', { datetime: isoOf(message.date) }, timeOf(message.date)),
    ),
  );
}

function quoteOf({ reply_to_message: replied }) {
  if (!replied) return null;
  return element(
    'span',
    { class: 'quote' },
    element('span', { class: 'quote-author' }, authorNameOf(replied)),
    element('span', { class: 'quote-text' }, summaryOf(replied)),
  );
}

/** For the mouse only; by keyboard, press R on a focused message. */
function replyButton(message, name, actions) {
  return element(
    'button',
    {
      type: 'button',
      class: 'side-button reply-button',
      tabindex: -1,
      'aria-label': words().messages.replyTo(name),
      onclick: () => actions.replyTo(message),
    },
    icon('reply'),
  );
}

function whyButton({ chat, reply_to_message: asked }, actions) {
  return element(
    'button',
    {
      type: 'button',
      class: 'side-button why-button',
      'aria-label': words().why.title,
      title: words().why.title,
      onclick: () => actions.explain({ text: asked.text, chatId: chat.id, messageId: asked.message_id }),
    },
    icon('question'),
  );
}

/** Sends a clicked command and handles links to the bot; the browser opens other links. */
function follow(event, actions) {
  const command = event.target.closest('[data-command]');
  if (command) actions.sendCommand(command.dataset.command);
  const link = event.target.closest('.text a');
  if (link) actions.followLink(event, link.href);
}

function serviceText(message) {
  const { messages } = words();
  if (message.new_chat_members) {
    return messages.joined(message.new_chat_members.map((user) => user.first_name).join(', '));
  }
  if (message.left_chat_member) return messages.left(message.left_chat_member.first_name);
  if (message.migrate_to_chat_id ?? message.migrate_from_chat_id) return messages.supergroup;
  return null;
}
