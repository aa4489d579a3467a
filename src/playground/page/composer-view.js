import { element, icon } from './elements.js';

/** Creates the composer's elements in `root`; the composer adds their behaviour. */
export function composerView(root) {
  const button = (label, name, more = {}) =>
    element('button', { type: 'button', class: 'icon-button', 'aria-label': label, ...more }, icon(name));

  const suggestions = element('div', {
    id: 'suggestions',
    class: 'suggestions',
    role: 'listbox',
    hidden: true,
  });
  const dropReply = button('Do not reply', 'close');
  const replyText = element('span', { class: 'reply-text' });
  const reply = element('div', { class: 'reply-bar', hidden: true }, icon('reply'), replyText, dropReply);
  const field = element('textarea', {
    rows: 1,
    maxlength: 100_000,
    autocomplete: 'off',
    enterkeyhint: 'send',
  });
  const file = element('input', { type: 'file', multiple: true, hidden: true, 'aria-label': 'File to send' });
  const attach = button('Send a file', 'attach');
  const menu = button('Commands', 'slash', { hidden: true });
  const send = button('Send', 'send', { type: 'submit', class: 'icon-button send', disabled: true });
  const form = element('form', { class: 'composer-form' }, attach, file, menu, field, send);
  const silenced = element('p', { class: 'silenced', hidden: true });
  root.append(suggestions, reply, form, silenced);
  return { suggestions, reply, replyText, dropReply, field, file, attach, menu, send, form, silenced };
}
