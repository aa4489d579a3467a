/** `1)`, `2.)`, `c.`, `IV.`, `•`, `• 9.`: what an item of a list begins with. */
const MARK = /\s{0,3}(?<bullet>[•⁃▪●] ?)?(?:(?<value>\d{1,2}|[IVX]{1,4}|\p{L})(?<close>\.\)|[.)]))?/uy;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
/** An inline item is a phrase: the mark of the next one follows within so many characters. */
const MAX_ITEM_LENGTH = 250;
const MAX_MARK_LENGTH = 12;
/** `А. Байтұрсынұлы … Б. Момышұлы`, `г. Алматы … д. Ақжар`: the letter before a full stop is no item's. */
const INITIAL = /^(?![IVX])\p{Lu}$|^\p{Script=Cyrillic}$/u;
/** A heading such as `Глава IV.` is marked by its number too. */
const HEADING = 'глава|раздел|часть|том|статья|chapter|part|section|article|бөлім|тарау';
const ITEM_MARK = new RegExp(
  String.raw`^\s*(?:[•⁃▪●] ?)?(?:§ ?|(?:${HEADING}) )?(?:\d{1,2}(?:\.\d{1,2}){0,3}|\p{L}|[IVX]{1,5}|[ivx]{1,5})$`,
  'iu',
);
const MAX_ITEM_MARK_LENGTH = 20;
/** In small letters or brackets, as no sentence begins: `b) Bridges`, `(vii) The Romans`, `[2] The road`. */
const BRACKETED_MARK = /(?:(?:\p{Ll}|[ivx]{1,5})\)|[([](?:\p{L}|\d{1,2}|[ivx]{1,5})[)\]]) \p{Lu}/uy;

/** `1. Open the box`: a mark that begins a sentence is none by itself. */
export function isItemMark(text: string, start: number, at: number): boolean {
  return at - start <= MAX_ITEM_MARK_LENGTH && ITEM_MARK.test(text.slice(start, at));
}

export function beginsWithItemMark(text: string, at: number): boolean {
  BRACKETED_MARK.lastIndex = at;
  return BRACKETED_MARK.test(text);
}

/**
 * Where the next item of an inline list begins, or null: a sentence that begins with `1)` ends before ` 2) The`, though
 * no full stop is between them.
 */
export function nextItemStart(text: string, start: number): number | null {
  MARK.lastIndex = start;
  const { bullet = '', value = '', close = '' } = MARK.exec(text)?.groups ?? {};
  if (bullet === '' && value === '') return null;
  if (close === '.' && INITIAL.test(value)) return null;
  const from = MARK.lastIndex;
  const mark = bullet + (value === '' ? '' : valueAfter(value) + close);
  const window = text.slice(from, from + MAX_ITEM_LENGTH + MAX_MARK_LENGTH);
  const found = window.indexOf(` ${mark}`);
  const line = window.indexOf('\n');
  if (found < 0 || (line >= 0 && line < found)) return null;
  return /^ ?\p{Lu}/u.test(window.slice(found + 1 + mark.length)) ? from + found : null;
}

function valueAfter(value: string): string {
  if (/^\d/.test(value)) return String(Number(value) + 1);
  const roman = ROMAN.indexOf(value.toUpperCase());
  if (roman < 0) return String.fromCharCode(value.charCodeAt(0) + 1);
  const next = ROMAN[roman + 1] ?? '';
  return /^\p{Ll}/u.test(value) ? next.toLowerCase() : next;
}
