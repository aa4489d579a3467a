import { dayOf, isSameDay } from './dates.js';
import { element } from './elements.js';
import { authorIdOf, messageView } from './message-view.js';
import { words } from './words.js';

const MAX_GROUP_GAP_SECONDS = 5 * 60;
const NEAR_END_PIXELS = 120;

/** The message list of the open chat: adds new messages, updates edited ones in place, removes deleted ones. */
export class Conversation {
  #log;
  #jump;
  #world;
  #session;
  #actions;
  #views = new Map();
  #shownFor = '';
  #isAtEnd = true;
  #scrolledTo = 0;

  constructor({ log, jump, world, session, actions }) {
    this.#log = log;
    this.#jump = jump;
    this.#world = world;
    this.#session = session;
    this.#actions = actions;
    // A scrollable area must be reachable by keyboard.
    log.tabIndex = 0;
    log.addEventListener('scroll', () => this.#noteScroll(), { passive: true });
    log.addEventListener('keydown', (event) => this.#moveFocus(event));
    jump.addEventListener('click', () => this.scrollToEnd('smooth'));
    new ResizeObserver(() => {
      if (this.#isAtEnd) this.scrollToEnd();
    }).observe(log);
  }

  /** Renders the session's chat again. */
  show() {
    const { chat, personId } = this.#session;
    const shownFor = `${personId} ${chat.id} ${this.#session.topic?.id}`;
    this.#log.setAttribute('aria-busy', 'true');
    this.#log.setAttribute('aria-label', words().messages.with(this.#world.titleOf(chat)));
    this.#views.clear();
    this.#log.replaceChildren();
    for (const message of chat.messages.values()) if (this.#session.shows(message)) this.#place(message);
    this.#regroup();
    this.#log.removeAttribute('aria-busy');
    if (shownFor !== this.#shownFor || this.#isAtEnd) this.scrollToEnd();
    this.#shownFor = shownFor;
  }

  append(message) {
    if (!this.#session.shows(message)) return;
    const isMine = message.from?.id === this.#session.personId;
    this.#place(message).classList.add('arriving');
    this.#regroup();
    if (isMine || this.#isAtEnd) this.scrollToEnd('smooth');
    else this.#jump.hidden = false;
  }

  change(message) {
    const before = this.#views.get(message.message_id);
    if (!before) return;
    const after = this.#viewOf(message);
    const focused = indexOfFocused(before);
    before.replaceWith(after);
    this.#views.set(message.message_id, after);
    after.classList.add('changed');
    if (focused >= 0) (after.querySelectorAll('.key')[focused] ?? after).focus({ preventScroll: true });
    this.#regroup();
    if (this.#isAtEnd) this.scrollToEnd('smooth');
  }

  remove(messageId) {
    const view = this.#views.get(messageId);
    if (!view) return;
    this.#views.delete(messageId);
    view.classList.add('leaving');
    const drop = () => {
      view.remove();
      this.#regroup();
    };
    const animations = view.getAnimations();
    if (animations.length === 0) drop();
    else Promise.allSettled(animations.map(({ finished }) => finished)).then(drop);
  }

  /** Updates the day headings after a move of the clock: “Today” may now be “Yesterday”. */
  refreshDays() {
    this.#regroup();
  }

  focusLast() {
    [...this.#views.values()].at(-1)?.focus();
  }

  scrollToEnd(behavior = 'instant') {
    const reducesMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#log.scrollTo({ top: this.#log.scrollHeight, behavior: reducesMotion ? 'instant' : behavior });
    this.#isAtEnd = true;
    this.#jump.hidden = true;
  }

  #viewOf(message) {
    const { chat, personId } = this.#session;
    return messageView(message, {
      viewerId: personId,
      botId: this.#world.bot.id,
      chat,
      actions: this.#actions,
    });
  }

  #place(message) {
    const view = this.#viewOf(message);
    this.#views.set(message.message_id, view);
    this.#log.append(view);
    return view;
  }

  /** Puts day headings between messages, and groups consecutive messages of one author. */
  #regroup() {
    const { messages } = this.#session.chat;
    let before = null;
    for (const [id, view] of this.#views) {
      const message = messages.get(id);
      if (!message) continue;
      const startsDay = before === null || !isSameDay(before.message.date, message.date);
      putDay(view, startsDay ? dayOf(message.date) : null);
      const continues = !startsDay && isSameGroup(before.message, message);
      view.classList.toggle('continues', continues);
      before?.view.classList.toggle('continued', continues);
      view.classList.remove('continued');
      before = { message, view };
    }
    for (const day of this.#log.querySelectorAll('.day')) {
      if (!day.nextElementSibling || day.nextElementSibling.matches('.day')) day.remove();
    }
  }

  #noteScroll() {
    const { scrollHeight, scrollTop, clientHeight } = this.#log;
    const isNear = scrollHeight - scrollTop - clientHeight < NEAR_END_PIXELS;
    // Only scrolling up leaves the end: a smooth scroll down is also far from the end on its way.
    if (isNear) this.#isAtEnd = true;
    else if (scrollTop < this.#scrolledTo) this.#isAtEnd = false;
    this.#scrolledTo = scrollTop;
    if (isNear) this.#jump.hidden = true;
  }

  #moveFocus(event) {
    const views = [...this.#log.querySelectorAll('.message')];
    const at = views.indexOf(event.target.closest('.message'));
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const next = at < 0 ? views.at(-1) : views[at + (event.key === 'ArrowUp' ? -1 : 1)];
      next?.focus();
      event.preventDefault();
    } else if (at >= 0 && event.key.toLowerCase() === 'r' && !event.ctrlKey && !event.metaKey) {
      this.#actions.replyTo(this.#session.chat.messages.get(Number(views[at].dataset.id)));
      event.preventDefault();
    }
  }
}

function putDay(view, text) {
  const before = view.previousElementSibling;
  const day = before?.classList.contains('day') ? before : null;
  if (text === null) day?.remove();
  else if (!day) view.before(element('div', { class: 'day' }, element('span', {}, text)));
  else day.firstElementChild.textContent = text;
}

function isSameGroup(earlier, later) {
  return (
    authorIdOf(earlier) === authorIdOf(later) &&
    later.date - earlier.date < MAX_GROUP_GAP_SECONDS &&
    !earlier.new_chat_members &&
    !later.new_chat_members
  );
}

/** Index of the message's button that has the focus; −1 for none. */
function indexOfFocused(view) {
  return [...view.querySelectorAll('.key')].indexOf(document.activeElement);
}
