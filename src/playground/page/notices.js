import { element } from './elements.js';
import { words } from './words.js';

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
  openBox(text, [boxButton(words().ok, 'primary', 'yes')]);
}

/** Asks a question; resolves with whether the person chose the button with the text `yes`. */
export function confirmBox(text, yes) {
  const box = openBox(text, [boxButton(words().cancel, 'plain', 'no'), boxButton(yes, 'primary', 'yes')]);
  return new Promise((resolve) => {
    box.addEventListener('close', () => resolve(box.returnValue === 'yes'), { once: true });
  });
}

function openBox(text, buttons) {
  const box = document.getElementById('alert');
  document.getElementById('alert-text').textContent = text;
  document.getElementById('alert-buttons').replaceChildren(...buttons);
  box.returnValue = '';
  if (!box.open) box.showModal();
  return box;
}

const boxButton = (text, kind, value) => element('button', { type: 'submit', class: kind, value }, text);
