/**
 * Creates an element. Null and false attributes are skipped; `onclick` and other `on…` attributes add listeners.
 * Children are nodes or strings; a string is always text, never markup.
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...present(children));
  return made;
}

/** Replaces the children of an element. */
export function fill(holder, ...children) {
  holder.replaceChildren(...present(children));
}

const present = (children) => children.flat().filter((child) => child !== null && child !== undefined);

const SVG = 'http://www.w3.org/2000/svg';

const ICONS = {
  attach:
    'M21 11.5 12.4 20a5.5 5.5 0 0 1-7.8-7.8l8.6-8.5a3.7 3.7 0 0 1 5.2 5.2l-8.6 8.5a1.8 1.8 0 0 1-2.6-2.6l7.9-7.8',
  back: 'M15 5l-7 7 7 7',
  block: 'M5.6 5.6l12.8 12.8M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3.5 2',
  close: 'M6 6l12 12M18 6 6 18',
  code: 'M9 7l-5 5 5 5M15 7l5 5-5 5',
  down: 'M12 5v14M6 13l6 6 6-6',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  expand: 'M7 10l5 5 5-5',
  file: 'M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8zM14 3v5h5M9 13h6M9 17h4',
  mask: 'M4 8c5-2 11-2 16 0 0 6-2 9-5 9-2 0-2-2-3-2s-1 2-3 2c-3 0-5-3-5-9M8 11h2M14 11h2',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5',
  more: 'M12 5.5v.01M12 12v.01M12 18.5v.01',
  news: 'M4 5h13v12.5a2.5 2.5 0 0 0 2.5 2.5H6.5A2.5 2.5 0 0 1 4 17.5zM17 9h3.5v9a1.5 1.5 0 0 1-3 0M7.5 9h6M7.5 12.5h6M7.5 16h4',
  open: 'M9 5h10v10M19 5 6 18',
  question: 'M9 9.2a3 3 0 1 1 4.4 2.6c-.9.5-1.4 1-1.4 2.2M12 17.5v.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18',
  reply: 'M10 6 4 12l6 6M4 12h9c4 0 7 2 7 6',
  reset: 'M4.5 12a7.5 7.5 0 1 0 2.2-5.3L4 9.4M4 4.5v4.9h4.9',
  send: 'M4 12 20 4l-5 16-3.5-6.5zM11.5 13.5 20 4',
  slash: 'M15 5 9 19',
  'thumb-down':
    'M7 13V4.5H4V13zM7 12.5l4 7.5c1.6 0 2.4-1 2.2-2.6L12.8 14H18a2 2 0 0 0 2-2.3l-1-5.7A2 2 0 0 0 17 4.5H7',
  'thumb-up':
    'M7 11v8.5H4V11zM7 11.5 11 4c1.6 0 2.4 1 2.2 2.6L12.8 10H18a2 2 0 0 1 2 2.3l-1 5.5a2 2 0 0 1-2 1.7H7',
  sun: 'M12 7.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6 19 19M5 19l1.4-1.4M17.6 6.4 19 5',
};

/** A line icon, hidden from screen readers. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}
