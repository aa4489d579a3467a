import { element, fill, icon } from './elements.js';

/** What of a message is the question: without a command before it or the bot's name in it. */
export function questionOf(text, botUsername) {
  return text
    .replace(/^\/\w+(@\w+)?/, '')
    .replaceAll(`@${botUsername}`, '')
    .trim();
}

/** Opens the panel with an explanation, which is any JSON: its own words are its headings. */
export function showWhy(question, why) {
  const panel = document.getElementById('why');
  fill(document.getElementById('why-close'), icon('close'));
  fill(document.getElementById('why-question'), question);
  fill(document.getElementById('why-content'), viewOf(why));
  if (!panel.open) panel.showModal();
}

function viewOf(value) {
  if (Array.isArray(value)) return value.length === 0 ? plain('none') : listOf(value);
  if (typeof value === 'object' && value !== null) return recordOf(value);
  if (typeof value === 'number') return numberOf(value);
  return plain(value === null ? 'none' : String(value));
}

/** Records of the same fields stand in a table, anything else in a list. */
function listOf(values) {
  const isFlat = (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((inner) => typeof inner !== 'object');
  if (!values.every(isFlat)) {
    return element(
      'ol',
      {},
      values.map((value) => element('li', {}, viewOf(value))),
    );
  }
  const names = [...new Set(values.flatMap((value) => Object.keys(value)))];
  return element(
    'table',
    {},
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        names.map((name) => element('th', { scope: 'col' }, spaced(name))),
      ),
    ),
    element(
      'tbody',
      {},
      values.map((value) =>
        element(
          'tr',
          {},
          names.map((name) => element('td', {}, viewOf(value[name] ?? ''))),
        ),
      ),
    ),
  );
}

function recordOf(record) {
  return element(
    'dl',
    {},
    Object.entries(record).map(([name, value]) =>
      element('div', {}, element('dt', {}, spaced(name)), element('dd', {}, viewOf(value))),
    ),
  );
}

function numberOf(value) {
  const text = Number.isInteger(value) ? String(value) : value.toFixed(3);
  const isShare = value >= 0 && value <= 1 && !Number.isInteger(value);
  return element(
    'span',
    { class: 'number' },
    text,
    isShare ? element('meter', { min: 0, max: 1, value, 'aria-label': text }) : null,
  );
}

const plain = (text) => element('span', {}, text);

/** `passageScore` as `passage score`. */
const spaced = (name) =>
  name.replace(/([a-z])([A-Z])/g, (_all, before, after) => `${before} ${after.toLowerCase()}`);
