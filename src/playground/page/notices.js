import { element } from './elements.js';

const SHOWN_MILLIS = 3500;

/** A short line above the composer that goes away by itself. */
export function toast(text, kind = 'plain') {
  const shown = element('div', { class: `toast ${kind}` }, text);
  document.getElementById('toasts').append(shown);
  const millis = Math.max(SHOWN_MILLIS, text.length * 60);
  setTimeout(() => shown.remove(), millis);
  return () => shown.remove();
}

/** A text that stays until the person has closed it. */
export function alertBox(text) {
  const box = document.getElementById('alert');
  document.getElementById('alert-text').textContent = text;
  if (!box.open) box.showModal();
}
