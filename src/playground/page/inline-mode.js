import { askInline, insertResult } from './api.js';
import { element } from './elements.js';
import { words } from './words.js';

const DEBOUNCE_MILLIS = 300;

/** Handles `@bot question` in any chat: asks the bot after a pause in typing, and lists its results. */
export class InlineMode {
  #context;
  #timer = 0;
  /** The last inline query; null if none is being typed. */
  #asked = null;

  /** `context`: `{ session, suggestions, attempt, clear }`. */
  constructor(context) {
    this.#context = context;
  }

  ask(query) {
    if (this.#asked === null) this.#context.suggestions.hide();
    clearTimeout(this.#timer);
    this.#asked = query;
    this.#timer = setTimeout(() => this.#fetch(query), DEBOUNCE_MILLIS);
  }

  stop() {
    clearTimeout(this.#timer);
    this.#asked = null;
  }

  async #fetch(query) {
    const { session, suggestions, attempt } = this.#context;
    const { personId } = session;
    const answer = await attempt(() => askInline({ personId, query }));
    // The text or the person changed while the bot was answering.
    if (!answer || this.#asked !== query || session.personId !== personId) return;
    const { results, nothingFound } = words().composer;
    if (answer.results.length === 0) return suggestions.tell(nothingFound);
    suggestions.show(
      answer.results.map((result) => ({ content: resultView(result), choose: () => this.#insert(result) })),
      results,
    );
  }

  #insert({ id }) {
    const { session, attempt, clear } = this.#context;
    clear();
    return attempt(() => insertResult({ personId: session.personId, chatId: session.chat.id, resultId: id }));
  }
}

function resultView({ title, description }) {
  return [
    element('span', { class: 'option-title' }, title),
    description ? element('span', { class: 'option-about' }, description) : null,
  ];
}
