import { setBlocked } from './api.js';
import { chatAvatar } from './avatars.js';
import { element, fill, icon } from './elements.js';
import { menuButton } from './menu.js';

/** The header of the conversation: the back button (on a phone), the chat's name, sample news, the clock and the menu. */
export function chatHeader({ header, world, session, attempt, clock, samples }) {
  const back = element(
    'button',
    {
      type: 'button',
      class: 'icon-button back',
      'aria-label': 'Back to the chats',
      onclick: () => session.showList(),
    },
    icon('back'),
  );
  const about = element('div', { class: 'about' });
  const more = element(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': 'More about this chat' },
    icon('more'),
  );
  const menu = menuButton({ button: more, label: 'This chat', items: () => itemsFor(session, attempt) });
  header.append(back, about, samples, clock.holder, menu);

  return {
    render() {
      clock.render();
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
      menu.hidden = itemsFor(session, attempt).length === 0;
      document.title = `${title} · Habarshy playground`;
    },
  };
}

function subtitle(chat, world) {
  if (!world.isConnected) return 'Connecting…';
  if (world.isTyping(chat.id))
    return `${chat.type === 'private' ? '' : `${world.bot.first_name} is `}typing…`;
  if (chat.type === 'private') return 'bot';
  const people = chat.members.length + (chat.bot === 'present' ? 1 : 0);
  return chat.type === 'channel' ? `channel, ${people} subscribers` : `group, ${people} members`;
}

function itemsFor(session, attempt) {
  const { chat, personId, anonymousIn } = session;
  if (chat.type === 'private') {
    const blocked = chat.bot === 'kicked';
    return [
      {
        content: [icon('block'), blocked ? 'Unblock the bot' : 'Block the bot'],
        choose: () => attempt(() => setBlocked(personId, !blocked)),
      },
    ];
  }
  if (chat.type === 'channel' || !session.isAdministratorOf(chat)) return [];
  const isAnonymous = anonymousIn.has(chat.id);
  return [
    {
      content: [icon('mask'), isAnonymous ? 'Write under my own name' : 'Write as the group, unnamed'],
      choose: () => {
        if (isAnonymous) anonymousIn.delete(chat.id);
        else anonymousIn.add(chat.id);
        session.dispatchEvent(new Event('change'));
      },
    },
  ];
}
