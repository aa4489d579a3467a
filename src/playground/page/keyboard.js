import { element, icon } from './elements.js';
import { safeHref } from './links.js';
import { words } from './words.js';

/** The buttons under a message; null if it has none. */
export function keyboardOf(message, actions) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  return element(
    'div',
    { class: 'keyboard', role: 'group', 'aria-label': words().messages.buttons },
    rows.map((row) =>
      element(
        'div',
        { class: 'keyboard-row' },
        row.map((button) => buttonView(button, message, actions)),
      ),
    ),
  );
}

/** Emoji shown as icons, because they are empty boxes on a machine without an emoji font. */
const EMOJI_ICONS = { '👍': 'thumb-up', '👎': 'thumb-down' };

function labelOf(text) {
  const name = EMOJI_ICONS[text];
  return name === undefined ? text : [icon(name), element('span', { class: 'for-readers' }, text)];
}

function buttonView(button, message, actions) {
  if (button.url !== undefined) return urlButton(button, actions);
  const made = element('button', { type: 'button', class: 'key' }, labelOf(button.text));
  made.addEventListener('click', () => {
    if (button.callback_data === undefined) {
      actions.startInlineQuery(button.switch_inline_query_current_chat ?? button.switch_inline_query);
    } else press(made, () => actions.press(message, button.callback_data));
  });
  return made;
}

function urlButton({ text, url }, actions) {
  const href = safeHref(url);
  const attributes =
    href === null
      ? { role: 'link', 'aria-disabled': 'true' }
      : { href, target: '_blank', rel: 'noopener noreferrer' };
  return element(
    'a',
    { class: 'key', ...attributes, onclick: (event) => actions.followLink(event, url) },
    text,
    icon('open'),
  );
}

/** Marks the button as busy until the bot answers; presses in the meantime are ignored. */
async function press(button, ask) {
  if (button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  await ask();
  button.removeAttribute('aria-busy');
}
