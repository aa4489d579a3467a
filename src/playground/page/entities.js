import { element } from './elements.js';
import { safeHref } from './links.js';
import { words } from './words.js';

/** Creates the element for each kind of entity. Kinds without an entry are shown as plain text. */
const MAKERS = {
  bold: () => element('strong'),
  italic: () => element('em'),
  underline: () => element('u'),
  strikethrough: () => element('s'),
  code: () => element('code'),
  pre: ({ language }) => element('pre', { tabindex: 0, 'data-language': language ?? null }),
  blockquote: () => element('blockquote'),
  expandable_blockquote: () => element('blockquote'),
  spoiler: () => spoiler(),
  text_link: ({ url }) => link(url),
  url: (_entity, text) => link(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`),
  email: (_entity, text) => link(`mailto:${text}`),
  phone_number: (_entity, text) => link(`tel:${text}`),
  mention: () => element('span', { class: 'mention' }),
  text_mention: () => element('span', { class: 'mention' }),
  hashtag: () => element('span', { class: 'mention' }),
  cashtag: () => element('span', { class: 'mention' }),
  bot_command: (_entity, text) =>
    element('button', { type: 'button', class: 'command', 'data-command': text }),
};

/** Text with Telegram's entities (offsets in UTF-16 units) as DOM nodes. Entities may be nested. */
export function formattedNodes(text, entities = []) {
  const ordered = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return nodesBetween(text, 0, text.length, ordered);
}

function nodesBetween(text, start, end, entities) {
  const nodes = [];
  let at = start;
  const addText = (from, to) => {
    // A block already ends its line, so a line break right after it would add an empty line.
    const skipped = text[from] === '\n' && nodes.at(-1)?.matches?.('pre, blockquote') ? 1 : 0;
    if (from + skipped < to) nodes.push(text.slice(from + skipped, to));
  };
  for (let i = 0; i < entities.length; i++) {
    const entity = entities[i];
    if (entity.offset < at) continue;
    const stop = Math.min(entity.offset + entity.length, end);
    if (entity.offset >= stop) continue;
    const inside = entities.slice(i + 1).filter((other) => other.offset < stop);
    addText(at, entity.offset);
    const covered = text.slice(entity.offset, stop);
    const holder = MAKERS[entity.type]?.(entity, covered) ?? element('span');
    holder.append(...nodesBetween(text, entity.offset, stop, inside));
    nodes.push(holder);
    at = stop;
  }
  addText(at, end);
  return nodes;
}

function link(url) {
  const href = safeHref(url);
  if (href === null) return element('span');
  return element('a', { href, target: '_blank', rel: 'noopener noreferrer' });
}

function spoiler() {
  const hidden = element('span', {
    class: 'spoiler',
    role: 'button',
    tabindex: 0,
    'aria-label': words().messages.spoiler,
  });
  const show = () => {
    hidden.classList.add('shown');
    for (const name of ['role', 'tabindex', 'aria-label']) hidden.removeAttribute(name);
  };
  hidden.addEventListener('click', show);
  hidden.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter' || key === ' ') show();
  });
  return hidden;
}
