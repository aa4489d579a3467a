import { element, fill, icon } from './elements.js';
import { labelInWords } from './words.js';

/**
 * A button with a menu under it. `items()` is called each time the menu opens and returns
 * `{ content, isChecked?, choose }` objects; with `isChecked` an item is a radio item. `heading()` is shown above them, `label(words)` is the menu's name.
 */
export function menuButton({ button, label, heading = () => null, items }) {
  const list = labelInWords(element('div', { class: 'menu', role: 'menu', hidden: true }), (menu, words) =>
    menu.setAttribute('aria-label', label(words)),
  );
  const holder = element('div', { class: 'menu-holder' }, button, list);
  button.setAttribute('aria-haspopup', 'menu');
  button.setAttribute('aria-expanded', 'false');

  const close = () => {
    list.hidden = true;
    button.setAttribute('aria-expanded', 'false');
  };
  const open = () => {
    const head = heading();
    fill(
      list,
      head === null ? null : element('p', { class: 'menu-heading' }, head),
      items().map((item) => itemView(item, choose)),
    );
    list.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    (list.querySelector('[aria-checked="true"]') ?? list.querySelector('button'))?.focus();
  };
  const choose = (item) => {
    close();
    button.focus();
    item.choose();
  };

  button.addEventListener('click', () => (list.hidden ? open() : close()));
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' || !list.hidden) return;
    event.preventDefault();
    open();
  });
  list.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      close();
      button.focus();
      event.stopPropagation();
    }
    moveIn(list, event);
  });
  holder.addEventListener('focusout', ({ relatedTarget }) => {
    if (!holder.contains(relatedTarget)) close();
  });
  return holder;
}

function itemView(item, choose) {
  const isChoice = item.isChecked !== undefined;
  return element(
    'button',
    {
      type: 'button',
      role: isChoice ? 'menuitemradio' : 'menuitem',
      'aria-checked': isChoice ? String(item.isChecked) : null,
      tabindex: -1,
      onclick: () => choose(item),
    },
    item.content,
    item.isChecked ? icon('check') : null,
  );
}

/** Moves the focus among the container's buttons by arrow keys, Home and End. */
export function moveIn(container, event) {
  const buttons = [...container.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement);
  const target = {
    ArrowDown: buttons[(at + 1) % buttons.length],
    ArrowUp: buttons.at(at <= 0 ? -1 : at - 1),
    Home: buttons[0],
    End: buttons.at(-1),
  }[event.key];
  if (!target) return;
  target.focus();
  event.preventDefault();
}
