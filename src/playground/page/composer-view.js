import { element, icon } from './elements.js';
import { labelInWords } from './words.js';

/** Creates the composer's elements in `root`; the composer adds their behaviour. */
export function composerView(root) {
  const labelled = (made, name) =>
    labelInWords(made, (_, { composer }) => made.setAttribute('aria-label', composer[name]));
  const button = (label, name, more = {}) =>
    labelled(element('button', { type: 'button', class: 'icon-button', ...more }, icon(name)), label);

  const suggestions = element('div', {
    id: 'suggestions',
    class: 'suggestions',
    role: 'listbox',
    hidden: true,
  });
  const dropReply = button('noReply', 'close');
  const replyText = element('span', { class: 'reply-text' });
  const reply = element('div', { class: 'reply-bar', hidden: true }, icon('reply'), replyText, dropReply);
  const field = element('textarea', {
    rows: 1,
    maxlength: 100_000,
    autocomplete: 'off',
    enterkeyhint: 'send',
  });
  const file = labelled(element('input', { type: 'file', multiple: true, hidden: true }), 'file');
  const attach = button('sendFile', 'attach');
  const menu = button('commands', 'slash', { hidden: true });
  const send = button('send', 'send', { type: 'submit', class: 'icon-button send', disabled: true });
  const form = element('form', { class: 'composer-form' }, attach, file, menu, field, send);
  const silenced = element('p', { class: 'silenced', hidden: true });
  root.append(suggestions, reply, form, silenced);
  return { suggestions, reply, replyText, dropReply, field, file, attach, menu, send, form, silenced };
}
