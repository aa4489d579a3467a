import { setBlocked } from './api.js';
import { chatAvatar } from './avatars.js';
import { element, fill, icon } from './elements.js';
import { menuButton } from './menu.js';
import { labelInWords, words } from './words.js';

/**
 * The header of the conversation: the back button (on a phone; with the number of new messages in the other chats), the
 * chat's name, sample news, the clock and the menu. `ofPlayground()` are the menu's items that belong to no chat.
 */
export function chatHeader({ header, world, session, reading, attempt, clock, samples, ofPlayground }) {
  const labelled = (button, textOf) =>
    labelInWords(button, (made, { chats }) => made.setAttribute('aria-label', textOf(chats)));
  const back = element('button', {
    type: 'button',
    class: 'icon-button back',
    onclick: () => session.showList(),
  });
  const renderBack = () => {
    const unread = reading.unreadOf(session.personId);
    const { chats, people } = words();
    back.setAttribute('aria-label', unread > 0 ? `${chats.back}, ${people.newMessages(unread)}` : chats.back);
    if (back.dataset.unread === String(unread)) return;
    back.dataset.unread = String(unread);
    const badge = element('span', { class: 'badge', 'aria-hidden': 'true' }, String(unread));
    fill(back, icon('back'), unread > 0 ? badge : null);
  };
  const about = element('div', { class: 'about' });
  const more = labelled(
    element('button', { type: 'button', class: 'icon-button' }, icon('more')),
    (chats) => chats.more,
  );
  const menu = menuButton({
    button: more,
    label: ({ chats }) => chats.menu,
    items: () => [...ofChat(session, attempt), ...ofPlayground()],
  });
  header.append(back, about, samples, clock.holder, menu);

  return {
    render() {
      clock.render();
      renderBack();
      const { chat } = session;
      const title = world.titleOf(chat);
      fill(
        about,
        chatAvatar(chat, title),
        element(
          'div',
          { class: 'about-text' },
          element('h1', {}, title),
          element('p', { class: world.isTyping(chat.id) ? 'typing' : null }, subtitle(chat, world)),
        ),
      );
      document.title = `${title} · Habarshy playground`;
    },
  };
}

function subtitle(chat, world) {
  const { chats } = words();
  if (!world.isConnected) return chats.connecting;
  if (world.isTyping(chat.id))
    return chat.type === 'private' ? chats.typing : chats.isTyping(world.bot.first_name);
  if (chat.type === 'private') return chats.kinds.private;
  const people = chat.members.length + (chat.bot === 'present' ? 1 : 0);
  return chat.type === 'channel' ? chats.subscribers(people) : chats.members(people);
}

function ofChat(session, attempt) {
  const { chat, personId, anonymousIn } = session;
  const { chats } = words();
  if (chat.type === 'private') {
    const blocked = chat.bot === 'kicked';
    return [
      {
        content: [icon('block'), blocked ? chats.unblock : chats.block],
        choose: () => attempt(() => setBlocked(personId, !blocked)),
      },
    ];
  }
  if (chat.type === 'channel' || !session.isAdministratorOf(chat)) return [];
  const isAnonymous = anonymousIn.has(chat.id);
  return [
    {
      content: [icon('mask'), isAnonymous ? chats.asMyself : chats.asGroup],
      choose: () => {
        if (isAnonymous) anonymousIn.delete(chat.id);
        else anonymousIn.add(chat.id);
        session.dispatchEvent(new Event('change'));
      },
    },
  ];
}
