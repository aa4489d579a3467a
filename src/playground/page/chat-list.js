import { chatAvatar } from './avatars.js';
import { isoOf, shortTimeOf } from './dates.js';
import { element, fill } from './elements.js';
import { moveIn } from './menu.js';
import { summaryOf } from './message-view.js';
import { words } from './words.js';

/** The current person's chats. Buttons are reused between renderings, so that the focus stays. */
export function chatList({ list, world, session, reading }) {
  const buttons = new Map();
  list.addEventListener('keydown', (event) => moveIn(list, event));

  const buttonOf = (chatId) => {
    if (!buttons.has(chatId)) {
      const made = element('button', { type: 'button', class: 'chat', onclick: () => session.open(chatId) });
      buttons.set(chatId, element('li', {}, made));
    }
    return buttons.get(chatId);
  };

  return {
    render() {
      const items = world.chatsOf(session.personId).map((chat) => {
        const item = buttonOf(chat.id);
        const [button] = item.children;
        fill(button, contentOf(chat, { world, session, reading }));
        if (chat.id === session.chat.id) button.setAttribute('aria-current', 'true');
        else button.removeAttribute('aria-current');
        return item;
      });
      const isSame =
        items.length === list.children.length && items.every((item, i) => item === list.children[i]);
      if (isSame) return;
      const focused = list.contains(document.activeElement) ? document.activeElement : null;
      list.replaceChildren(...items);
      focused?.focus();
    },
  };
}

function contentOf(chat, { world, session, reading }) {
  const title = world.titleOf(chat);
  const last = [...chat.messages.values()].at(-1);
  const unread = reading.unreadIn(session.personId, chat);
  return [
    chatAvatar(chat, title),
    element(
      'span',
      { class: 'chat-about' },
      element(
        'span',
        { class: 'chat-line' },
        element(
          'span',
          { class: 'chat-title' },
          element('span', { class: 'chat-name' }, title),
          element('span', { class: 'tag quiet' }, words().chats.kinds[chat.type]),
        ),
        last ? element('time', { datetime: isoOf(last.date) }, shortTimeOf(last.date)) : null,
      ),
      element(
        'span',
        { class: 'chat-line' },
        preview(chat, last, { world, session }),
        unread > 0
          ? element(
              'span',
              { class: 'badge' },
              element('span', { 'aria-hidden': 'true' }, String(unread)),
              element('span', { class: 'for-readers' }, words().people.newMessages(unread)),
            )
          : null,
      ),
    ),
  ];
}

function preview(chat, last, { world, session }) {
  if (world.isTyping(chat.id)) return element('span', { class: 'chat-preview typing' }, words().chats.typing);
  if (!last) return element('span', { class: 'chat-preview' }, words().chats.empty);
  const author =
    last.from?.id === session.personId
      ? `${words().chats.you}: `
      : chat.type === 'private' || chat.type === 'channel'
        ? ''
        : `${last.from?.first_name}: `;
  return element('span', { class: 'chat-preview' }, author + summaryOf(last));
}
