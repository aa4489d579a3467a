import { botAvatar, chatAvatar } from './avatars.js';
import { element, fill } from './elements.js';

const QUESTIONS = {
  en: [
    'How many people are waiting for a new heart?',
    'Who was on the jury of the eco competition?',
    'What is new in Aktobe?',
  ],
  ru: ['Сколько человек ждут пересадки сердца?', 'Почему зимой гибнет рыба?', 'Что нового в Актобе?'],
  kk: ['Жүрек ауыстыруды қанша адам күтіп жүр?', 'Балық қыста неге өледі?', 'Ақтөбеде не жаңалық бар?'],
};

const GREETING = 'Ask about the official news of Kazakhstan, and follow the regions you care for.';

/** What an empty chat says: how to begin. `say` sends a text as the person. */
export function welcome({ root, world, session, say }) {
  const chip = (text) => element('button', { type: 'button', class: 'chip', onclick: () => say(text) }, text);

  const questions = () => QUESTIONS[session.person.languageCode] ?? QUESTIONS.en;

  const privateChat = (description) => [
    botAvatar(),
    element('h2', {}, `Hello, ${session.person.firstName}`),
    element('p', {}, description || GREETING),
    element('button', { type: 'button', class: 'primary', onclick: () => say('/start') }, 'Start'),
    element('p', { class: 'welcome-hint' }, 'or ask at once'),
    element('div', { class: 'chips' }, questions().map(chip)),
  ];

  const sharedChat = (chat) => [
    chatAvatar(chat, chat.title),
    element('h2', {}, chat.title),
    element('p', {}, hintFor(chat, world.bot.username)),
    chat.type === 'channel' && !session.isAdministratorOf(chat)
      ? null
      : element('div', { class: 'chips' }, chip(`/ask@${world.bot.username} ${questions()[0]}`)),
  ];

  return {
    render(description) {
      const { chat } = session;
      root.hidden = chat.messages.size > 0;
      if (root.hidden) return;
      const content = chat.type === 'private' ? privateChat(description) : sharedChat(chat);
      fill(root, element('div', { class: 'welcome-card' }, content));
    },
  };
}

function hintFor(chat, username) {
  if (chat.type === 'channel') return 'What the bot posts for the channel’s subscribers appears here.';
  return `In a group the bot hears only commands, its name (@${username}) and replies to it. What people say to each other stays theirs.`;
}
