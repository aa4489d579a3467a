import { element, fill, icon } from './elements.js';
import { safeHref } from './links.js';
import { words } from './words.js';

/** Whether a message asks the news: it is no command, or `/ask` with a question. */
export const isQuestion = (text) => !text.startsWith('/') || /^\/ask(@\w+)?\s+\S/i.test(text);

/** The question in a message: its text without `/ask` and the bot's name. */
export function questionOf(text, botUsername) {
  return text
    .replace(/^\/\w+(@\w+)?/, '')
    .replaceAll(`@${botUsername}`, '')
    .trim();
}

/** The address of the first link in a message, or null. In an answer, this is the article. */
export function firstLinkOf(message) {
  return message?.entities?.find(({ type }) => type === 'text_link')?.url ?? null;
}

/** Opens the panel with an explanation: sections with rows, and bars for their amounts. */
export function showWhy(question, sections) {
  const panel = document.getElementById('why');
  fill(document.getElementById('why-close'), icon('close'));
  fill(document.getElementById('why-question'), question);
  fill(document.getElementById('why-content'), sections.map(sectionView));
  if (!panel.open) panel.showModal();
  panel.scrollTop = 0;
}

function sectionView(section) {
  return element(
    'section',
    { class: 'why-section' },
    element('h3', {}, section.title),
    bodyOf(section),
    section.sections?.map(foldedView),
  );
}

/** Only the first section is open, to keep the panel short. */
function foldedView(section, at) {
  return element(
    'details',
    { class: 'why-details', open: at === 0 },
    element('summary', {}, element('span', {}, section.title)),
    bodyOf(section),
  );
}

function bodyOf({ note, url, rows }) {
  const href = url === undefined ? null : safeHref(url);
  return [
    note === undefined ? null : element('p', { class: 'why-note' }, note),
    href === null
      ? null
      : element(
          'a',
          { class: 'why-source', href, target: '_blank', rel: 'noopener noreferrer' },
          words().why.source,
        ),
    rows.length === 0 ? null : rowsView(rows),
  ];
}

function rowsView(rows) {
  const largest = Math.max(...rows.map(({ amount = 0 }) => Math.abs(amount)));
  const isSigned = rows.some(({ amount = 0 }) => amount < 0);
  return element(
    'dl',
    { class: isSigned ? 'why-rows signed' : 'why-rows' },
    rows.map(({ name, text, amount }) =>
      element(
        'div',
        { class: amount === undefined ? 'why-fact' : 'why-row' },
        element('dt', {}, name),
        element(
          'dd',
          {},
          text === undefined ? null : element('span', { class: 'why-text' }, text),
          amount === undefined ? null : amountView(amount, largest),
        ),
      ),
    ),
  );
}

/** A bar, hidden from screen readers, and the amount as a number. */
function amountView(amount, largest) {
  const bar = element('span', { class: amount < 0 ? 'why-bar against' : 'why-bar' });
  bar.style.setProperty('--share', largest === 0 ? 0 : Math.abs(amount) / largest);
  return element(
    'span',
    { class: 'why-amount' },
    element('span', { class: 'why-track', 'aria-hidden': 'true' }, bar),
    element('span', { class: 'why-figure' }, numberText(amount)),
  );
}

function numberText(amount) {
  const digits = Math.abs(amount).toFixed(2).replace('.', words().decimal);
  return amount < 0 ? `−${digits}` : digits;
}
