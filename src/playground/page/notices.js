import { element } from './elements.js';

const MIN_SHOWN_MILLIS = 3500;

/** Shows a short line above the composer for some seconds. Returns a function that removes it earlier. */
export function toast(text, kind = 'plain') {
  const shown = element('div', { class: `toast ${kind}` }, text);
  document.getElementById('toasts').append(shown);
  const millis = Math.max(MIN_SHOWN_MILLIS, text.length * 60);
  setTimeout(() => shown.remove(), millis);
  return () => shown.remove();
}

/** Shows a text until the person closes it. */
export function alertBox(text) {
  const box = document.getElementById('alert');
  document.getElementById('alert-text').textContent = text;
  if (!box.open) box.showModal();
}
