import { botAvatar, chatAvatar } from './avatars.js';
import { element, fill } from './elements.js';
import { words } from './words.js';

/** The content of an empty chat: how to start. `say` sends a text as the current person. */
export function welcome({ root, world, session, say }) {
  const chip = (text) => element('button', { type: 'button', class: 'chip', onclick: () => say(text) }, text);

  const privateChat = ({ welcome: words }, description) => [
    botAvatar(),
    element('h2', {}, words.hello(session.person.firstName)),
    element('p', {}, description || words.greeting),
    element('button', { type: 'button', class: 'primary', onclick: () => say('/start') }, words.start),
    element('p', { class: 'welcome-hint' }, words.orAsk),
    element('div', { class: 'chips' }, words.questions.map(chip)),
  ];

  const sharedChat = ({ welcome: words }, chat) => [
    chatAvatar(chat, chat.title),
    element('h2', {}, chat.title),
    element('p', {}, chat.type === 'channel' ? words.channel : words.group(world.bot.username)),
    (chat.type === 'channel' && !session.isAdministratorOf(chat)) || session.topic?.state === 'closed'
      ? null
      : element('div', { class: 'chips' }, chip(`/ask@${world.bot.username} ${words.questions[0]}`)),
  ];

  return {
    render(description) {
      const { chat } = session;
      root.hidden = chat.messages.size > 0;
      if (root.hidden) return;
      const content = chat.type === 'private' ? privateChat(words(), description) : sharedChat(words(), chat);
      fill(root, element('div', { class: 'welcome-card' }, content));
    },
  };
}
