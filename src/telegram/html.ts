/** Text in Telegram's HTML subset. Made only by the functions of this file, so that nothing unescaped gets in. */
export class Html {
  readonly markup: string;

  private constructor(markup: string) {
    this.markup = markup;
  }

  static trusted(markup: string): Html {
    return new Html(markup);
  }
}

type Part = Html | string | number | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Halves of surrogate pairs, which Telegram refuses; control characters, which show as boxes; and what turns the direction
 * of all the text after it, so that a title could show its source's address backwards.
 */
const UNPRINTABLE = /\p{Cs}|(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu;

/** The text without characters that must not reach a person. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '');
}

function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** Template tag: what is interpolated is escaped, unless it is Html already; lists of Html are joined. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let markup = strings[0] ?? '';
  parts.forEach((part, at) => {
    markup += markupOf(part) + (strings[at + 1] ?? '');
  });
  return Html.trusted(markup);
}

function markupOf(part: Part): string {
  if (part instanceof Html) return part.markup;
  if (typeof part === 'object') return part.map(({ markup }) => markup).join('');
  return escapeHtml(String(part));
}

export const bold = (text: string | Html): Html => html`<b>${text}</b>`;
export const quotation = (text: string): Html => html`<blockquote>${text}</blockquote>`;
export const italic = (text: string | Html): Html => html`<i>${text}</i>`;

/** Telegram refuses a message whose links are too long together. */
const MAX_LINK_LENGTH = 2048;

/** A link, or plain text where the address is too long, or not one that a browser may open. */
export function link(url: string, text: string): Html {
  return url.length <= MAX_LINK_LENGTH && isWebAddress(url)
    ? html`<a href="${url}">${text}</a>`
    : html`${text}`;
}

export function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

/** Joins what is there, leaving out null. */
export function joined(parts: readonly (Html | null)[], separator: string): Html {
  return Html.trusted(parts.flatMap((part) => (part === null ? [] : [part.markup])).join(separator));
}

export const lines = (...parts: readonly (Html | null)[]): Html => joined(parts, '\n');
export const paragraphs = (...parts: readonly (Html | null)[]): Html => joined(parts, '\n\n');
