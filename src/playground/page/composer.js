import { sendFile, sendText } from './api.js';
import { composerView } from './composer-view.js';
import { element } from './elements.js';
import { InlineMode } from './inline-mode.js';
import { authorNameOf, summaryOf } from './message-view.js';
import { toast } from './notices.js';
import { Suggestions } from './suggestions.js';
import { words } from './words.js';

const MAX_HEIGHT_PIXELS = 180;

/** The input for text, commands, inline queries, files and replies. Keeps a draft per person and chat. */
export class Composer {
  #view;
  #world;
  #session;
  #attempt;
  #suggestions;
  #inline;
  #commands = [];
  #drafts = new Map();
  #draftKey = '';
  #replyTo = null;

  constructor({ root, world, session, attempt, focusMessages }) {
    this.#world = world;
    this.#session = session;
    this.#attempt = attempt;
    this.#view = composerView(root);
    const { field, form, menu, file, attach, suggestions, dropReply } = this.#view;
    this.#suggestions = new Suggestions(suggestions, field);
    this.#inline = new InlineMode({
      session,
      suggestions: this.#suggestions,
      attempt,
      clear: () => this.#write(''),
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    field.addEventListener('input', () => this.#typed());
    field.addEventListener('keydown', (event) => this.#key(event, focusMessages));
    field.addEventListener('blur', () => this.#suggestions.hide());
    menu.addEventListener('click', () => this.#toggleCommands());
    attach.addEventListener('click', () => file.click());
    file.addEventListener('change', () => this.sendFiles(file.files));
    dropReply.addEventListener('click', () => this.replyTo(null));
  }

  /** Switches to the session's chat and restores its draft. */
  show() {
    const { chat, personId } = this.#session;
    const key = `${personId} ${chat.id}`;
    if (key !== this.#draftKey) {
      this.#drafts.set(this.#draftKey, this.#view.field.value);
      this.#draftKey = key;
      this.replyTo(null);
      this.#write(this.#drafts.get(key) ?? '');
    }
    const reason = silencedBecause(chat, this.#session);
    this.#view.form.hidden = reason !== null;
    this.#view.silenced.hidden = reason === null;
    this.#view.silenced.textContent = reason ?? '';
    const name = this.#world.titleOf(chat);
    const { askHere, writeHere, to } = words().composer;
    this.#view.field.placeholder = chat.type === 'private' ? askHere : writeHere;
    this.#view.field.setAttribute('aria-label', to(name));
    // A hidden field has no height to fit.
    this.#fit();
  }

  setCommands(commands) {
    this.#commands = commands;
    this.#view.menu.hidden = commands.length === 0;
  }

  focus() {
    if (!this.#view.form.hidden) this.#view.field.focus();
  }

  replyTo(message) {
    this.#replyTo = message;
    this.#view.reply.hidden = message === null;
    if (message === null) return;
    this.#view.replyText.replaceChildren(
      element('span', { class: 'quote-author' }, authorNameOf(message)),
      element('span', { class: 'quote-text' }, summaryOf(message)),
    );
    this.focus();
  }

  startInlineQuery(query) {
    this.#write(`@${this.#world.bot.username} ${query}`);
    this.focus();
    this.#typed();
  }

  async sendFiles(files) {
    for (const file of files) {
      const caption = this.#view.field.value.trim();
      this.#write('');
      const done = toast(words().composer.sending(file.name));
      await this.#attempt(() => sendFile({ ...this.#target(), caption, file }));
      done();
    }
    this.#view.file.value = '';
  }

  /** Sends a command; in groups, with the bot's name appended. */
  sendCommand(command) {
    const isGroup = this.#session.chat.type !== 'private' && !command.includes('@');
    this.sendText(isGroup ? `${command}@${this.#world.bot.username}` : command);
  }

  #target() {
    const { personId, chat, threadId } = this.#session;
    return { personId, chatId: chat.id, threadId };
  }

  #submit() {
    const text = this.#view.field.value.trim();
    if (text === '') return;
    this.#write('');
    this.sendText(text);
  }

  async sendText(text) {
    const target = this.#target();
    const replyTo = this.#replyTo?.message_id;
    const anonymous = this.#session.anonymousIn.has(target.chatId);
    this.replyTo(null);
    const sent = await this.#attempt(() => sendText({ ...target, text, replyTo, anonymous }));
    if (!sent && this.#view.field.value === '') this.#write(text);
  }

  #write(text) {
    this.#view.field.value = text;
    this.#suggestions.hide();
    this.#inline.stop();
    this.#fit();
  }

  #typed() {
    this.#fit();
    const { value } = this.#view.field;
    const call = `@${this.#world.bot.username} `;
    if (value.toLowerCase().startsWith(call)) return this.#inline.ask(value.slice(call.length));
    this.#inline.stop();
    if (/^\/\w*$/.test(value)) this.#showCommands(value.slice(1).toLowerCase());
    else this.#suggestions.hide();
  }

  #showCommands(prefix) {
    const fitting = this.#commands.filter(({ command }) => command.startsWith(prefix));
    if (fitting.length === 0) return this.#suggestions.hide();
    this.#suggestions.show(
      fitting.map(({ command, description }) => ({
        content: [
          element('span', { class: 'option-title' }, `/${command}`),
          element('span', { class: 'option-about' }, description),
        ],
        choose: () => {
          this.#write('');
          this.sendCommand(`/${command}`);
        },
        complete: () => this.#write(`/${command} `),
      })),
      words().composer.commands,
    );
  }

  #toggleCommands() {
    this.focus();
    if (this.#suggestions.isOpen) this.#suggestions.hide();
    else this.#showCommands('');
  }

  #key(event, focusMessages) {
    if (event.isComposing) return;
    if (this.#suggestions.takeKey(event)) event.preventDefault();
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === 'Escape') this.replyTo(null);
    else if (event.key === 'ArrowUp' && this.#view.field.value === '') {
      event.preventDefault();
      focusMessages();
    }
  }

  #fit() {
    const { field, send } = this.#view;
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, MAX_HEIGHT_PIXELS)}px`;
    send.disabled = field.value.trim() === '';
  }
}

function silencedBecause(chat, session) {
  const { blocked, silent, closedTopic } = words().composer;
  if (chat.bot === 'kicked' && chat.type === 'private') return blocked;
  if (chat.type === 'channel' && !session.isAdministratorOf(chat)) return silent;
  if (session.topic?.state === 'closed') return closedTopic;
  return null;
}
