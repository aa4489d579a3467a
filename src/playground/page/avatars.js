import { element } from './elements.js';

const HUES = 6;

/** A circle with initials on a person's own colour. Hidden from screen readers, which read the name beside it. */
export function avatarOf(id, name) {
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0].toUpperCase())
    .join('');
  return element('span', { class: `avatar hue-${Math.abs(id) % HUES}`, 'aria-hidden': 'true' }, initials);
}

export function botAvatar() {
  return element('img', { class: 'avatar', src: '/bot.svg', alt: '', width: 48, height: 48 });
}

export function chatAvatar(chat, title) {
  return chat.type === 'private' ? botAvatar() : avatarOf(chat.id, title);
}

/** The class for the colour of a name, the same as its avatar's. */
export const hueOf = (id) => `hue-${Math.abs(id) % HUES}`;
