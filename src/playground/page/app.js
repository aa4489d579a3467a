import { botMenu, explain, pressButton, resetAll } from './api.js';
import { botCallsPanel } from './bot-calls.js';
import { chatHeader } from './chat-header.js';
import { chatList } from './chat-list.js';
import { clockControl } from './clock-control.js';
import { Composer } from './composer.js';
import { Conversation } from './conversation.js';
import { clockTimeInFull } from './dates.js';
import { icon } from './elements.js';
import { followEvents } from './event-stream.js';
import { acceptDrops } from './file-drop.js';
import { safeHref, sharedLink, startParameter } from './links.js';
import { alertBox, confirmBox, toast } from './notices.js';
import { personSwitch } from './person-switch.js';
import { Reading } from './reading.js';
import { sampleNews } from './sample-news.js';
import { Session } from './session.js';
import { topicBar } from './topic-bar.js';
import { adminTour } from './tour.js';
import { welcome } from './welcome.js';
import { firstLinkOf, questionOf, showWhy } from './why-panel.js';
import { labelInWords, speak, words } from './words.js';
import { World } from './world.js';

const find = (id) => document.getElementById(id);

const world = new World();
const reading = new Reading(world);
const session = new Session(world);
let description = '';
let shownChatKey = '';

/** Returns the result of a request. If it fails, shows the error and returns undefined. */
async function attempt(request) {
  try {
    return await request();
  } catch (error) {
    toast(error.message, 'error');
    return undefined;
  }
}

/** Telegram asks for the chats to share a link with; here the person can paste it into a chat. */
async function share(url) {
  try {
    await navigator.clipboard.writeText(url);
    toast(words().copied(url));
  } catch {
    toast(words().toShare(url));
  }
}

/** Follows a link to the bot; returns false for any other link. */
function openHere(url) {
  const parameter = startParameter(url, world.bot.username);
  if (parameter === null) return false;
  session.open(session.personId);
  session.addEventListener('change', () => composer.sendCommand(`/start ${parameter}`.trim()), {
    once: true,
  });
  if (session.chat.id === session.personId) session.dispatchEvent(new Event('change'));
  return true;
}

const actions = {
  async press(message, data) {
    const target = { personId: session.personId, chatId: message.chat.id, messageId: message.message_id };
    const answer = await attempt(() => pressButton({ ...target, data }));
    if (answer?.url && !openHere(answer.url) && safeHref(answer.url)) open(answer.url, '_blank', 'noopener');
    if (!answer?.text) return;
    if (answer.showAlert) alertBox(answer.text);
    else toast(answer.text);
  },
  /** A link to the bot sends /start with the link's parameter here instead of opening Telegram. */
  followLink(event, url) {
    const shared = sharedLink(url);
    if (shared !== null) share(shared);
    if (shared !== null || openHere(url)) event.preventDefault();
  },
  canExplain: () => world.explains,
  async explain({ text, chatId, messageId }) {
    const question = questionOf(text, world.bot.username);
    const asked = world.chats.get(chatId)?.messages.get(messageId);
    const repliedTo = firstLinkOf(asked?.reply_to_message);
    const answer = await attempt(() => explain({ question, repliedTo }));
    if (answer) showWhy(question, answer.why);
  },
  replyTo: (message) => composer.replyTo(message),
  sendCommand: (command) => composer.sendCommand(command),
  startInlineQuery: (query) => composer.startInlineQuery(query),
};

const conversation = new Conversation({ log: find('log'), jump: find('jump'), world, session, actions });
const composer = new Composer({
  root: find('composer'),
  world,
  session,
  attempt,
  focusMessages: () => conversation.focusLast(),
});
const samples = sampleNews({ attempt, world });
const calls = botCallsPanel({ panel: find('calls'), world, attempt });
const topics = topicBar({ root: find('topics'), session });
const tour = adminTour({
  root: find('tour'),
  session,
  acts: [
    () => samples.publish(),
    () => composer.sendCommand('/stats'),
    () => composer.sendCommand('/rollback'),
  ],
});

async function reset() {
  const { question, yes, done } = words().reset;
  if (!(await confirmBox(question, yes))) return;
  if (await attempt(resetAll)) toast(done);
}

function beginTour() {
  session.open(session.personId);
  tour.begin();
}

/** Items of the menu that belong to no chat. */
const ofPlayground = () => [
  { content: [icon('code'), words().calls.title], choose: () => calls.open() },
  ...(session.person.isAdmin ? [{ content: [icon('question'), words().tour.title], choose: beginTour }] : []),
  { content: [icon('reset'), words().reset.item], choose: reset },
];

const header = chatHeader({
  header: find('chat-header'),
  world,
  session,
  reading,
  attempt,
  clock: clockControl({ attempt }),
  samples: samples.holder,
  ofPlayground,
});
const list = chatList({ list: find('chat-list'), world, session, reading });
const people = personSwitch({ world, session, reading });
const emptyChat = welcome({
  root: find('welcome'),
  world,
  session,
  say: (text) => {
    composer.sendText(text);
    composer.focus();
  },
});

function render() {
  // A phone that shows the list of chats shows none of them.
  const isShown = document.visibilityState === 'visible' && find('conversation').offsetWidth > 0;
  if (isShown) reading.mark(session.personId, session.chat.id);
  tour.render();
  topics.render();
  header.render();
  list.render();
  people.render();
  emptyChat.render(description);
}

async function fetchMenu() {
  const { personId, chat } = session;
  const menu = await attempt(() => botMenu(personId, chat.id));
  if (!menu || personId !== session.personId || chat.id !== session.chat.id) return;
  composer.setCommands(menu.commands);
  description = menu.description;
  emptyChat.render(description);
}

const ifOpen = (chatId, show) => {
  if (session.chat?.id === chatId) show();
  render();
};

session.addEventListener('change', () => {
  find('app').dataset.pane = session.chatId === null ? 'list' : 'chat';
  speak(session.person.languageCode);
  conversation.show();
  composer.show();
  render();
  fetchMenu();
  // Focus the composer only if another person or chat is shown: a mere update must not move the focus.
  const chatKey = `${session.personId} ${session.chatId}`;
  if (chatKey !== shownChatKey && matchMedia('(pointer: fine)').matches) composer.focus();
  shownChatKey = chatKey;
});
world.addEventListener('message', ({ detail }) =>
  ifOpen(detail.chatId, () => conversation.append(detail.message)),
);
world.addEventListener('edited', ({ detail }) =>
  ifOpen(detail.chatId, () => conversation.change(detail.message)),
);
world.addEventListener('deleted', ({ detail }) =>
  ifOpen(detail.chatId, () => conversation.remove(detail.messageId)),
);
world.addEventListener('typing', render);
world.addEventListener('connection', () => world.bot && header.render());
world.addEventListener('clock', () => {
  conversation.refreshDays();
  render();
  toast(words().clock.now(clockTimeInFull()));
});
world.addEventListener('commands', fetchMenu);
document.addEventListener('visibilitychange', () => world.bot && render());
document.addEventListener('keydown', ({ key, target }) => {
  if (key === 'Escape' && !target.closest('#composer, dialog')) composer.focus();
});

find('person-switch').replaceWith(people.holder);
find('theme-toggle').append(icon('sun'), icon('moon'));
find('jump').append(icon('down'));
acceptDrops({
  area: find('conversation'),
  hint: find('drop-hint'),
  textOfHint: () => words().composer.drop(world.titleOf(session.chat)),
  take: (files) => composer.sendFiles(files),
});

const label = (id, labelOf, attribute = 'aria-label') =>
  labelInWords(find(id), (element, all) =>
    attribute === null
      ? element.replaceChildren(labelOf(all))
      : element.setAttribute(attribute, labelOf(all)),
  );
label('sidebar', ({ people }) => people.about);
label('sidebar-foot', ({ people }) => people.local, null);
label('theme-toggle', ({ theme }) => theme);
label('chats', ({ chats }) => chats.title);
label('jump', ({ messages }) => messages.jump);
label('why-title', ({ why }) => why.title, null);
label('why-close', ({ close }) => close);

followEvents(world);
