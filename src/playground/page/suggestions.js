import { element } from './elements.js';

/**
 * The list of commands or inline results above the composer. The focus stays in the text field, whose
 * aria-activedescendant is the chosen option.
 */
export class Suggestions {
  #list;
  #field;
  #options = [];
  #chosen = 0;

  constructor(list, field) {
    this.#list = list;
    this.#field = field;
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', list.id);
    // A click on the list must not take the focus from the field.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
  }

  get isOpen() {
    return !this.#list.hidden;
  }

  /** Shows options: `{ content, choose, complete? }`. The Tab key calls `complete`. */
  show(options, label) {
    this.#options = options;
    this.#chosen = 0;
    this.#list.setAttribute('aria-label', label);
    this.#list.replaceChildren(
      ...options.map((option, i) =>
        element(
          'div',
          {
            role: 'option',
            id: `${this.#list.id}-${i}`,
            class: option.complete ? 'option line' : 'option',
            onclick: () => this.#choose(option),
          },
          option.content,
        ),
      ),
    );
    this.#list.hidden = false;
    this.#mark();
  }

  /** Shows a line that cannot be chosen. */
  tell(text) {
    this.hide();
    this.#list.setAttribute('aria-label', text);
    this.#list.replaceChildren(
      element('div', { class: 'option none', role: 'option', 'aria-disabled': 'true' }, text),
    );
    this.#list.hidden = false;
  }

  hide() {
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.#options = [];
    this.#field.removeAttribute('aria-activedescendant');
  }

  /** Handles a key for the list; returns whether it did. */
  takeKey(event) {
    if (!this.isOpen) return false;
    if (event.key === 'Escape') {
      this.hide();
      return true;
    }
    if (this.#options.length === 0) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      this.#chosen = (this.#chosen + step + this.#options.length) % this.#options.length;
      this.#mark();
      return true;
    }
    const option = this.#options[this.#chosen];
    if (event.key === 'Enter' && !event.shiftKey) this.#choose(option);
    else if (event.key === 'Tab' && option.complete) option.complete();
    else return false;
    return true;
  }

  #choose(option) {
    this.hide();
    option.choose();
  }

  #mark() {
    for (const [i, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(i === this.#chosen));
    }
    const chosen = this.#list.children[this.#chosen];
    this.#field.setAttribute('aria-activedescendant', chosen.id);
    chosen.scrollIntoView({ block: 'nearest' });
  }
}
