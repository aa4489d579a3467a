import type { NewsIndex } from '../../index/news-index.ts';
import { inLayout, type Layout } from '../../text/keyboard-layout.ts';
import { isRecognized } from './known-word.ts';

const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Layouts that may have been meant, by the script of the letters typed; the likelier first. */
const MEANT: readonly (readonly [RegExp, Layout])[] = [
  [LATIN, 'russian'],
  [LATIN, 'kazakh'],
  [CYRILLIC, 'latin'],
];
/** Fewer letters form a word of some layout by chance. */
const MIN_LETTERS = 4;
/** Longer texts are not checked: their authors have seen them. */
const MAX_TEXT_LENGTH = 300;

/** A correction: the text as typed, and as read. */
export interface Rewrite {
  readonly from: string;
  readonly to: string;
}

/**
 * Reads a text whose words mean nothing in the layout they were typed in, and mostly something in another (`lfqnt
 * yjdjcnb`): the whole text, or only such words of it. Null if nothing is to be corrected.
 */
export function readWrongLayout(
  text: string,
  index: NewsIndex,
): { readonly text: string; readonly readings: readonly Rewrite[] } | null {
  if (text.length > MAX_TEXT_LENGTH) return null;
  const parts = text.split(/(\s+)/);
  const isForeign = parts.map((part) => /\p{L}/u.test(part) && !isRecognized(part, index));
  if (!isForeign.includes(true)) return null;
  for (const [script, layout] of MEANT) {
    const meant = parts.map((part) => (script.test(part) ? asMeant(part, layout, index) : null));
    const wrong = parts.filter((_, at) => isForeign[at] && meant[at] !== null);
    if (wrong.join('').length < MIN_LETTERS) continue;
    const right = parts.filter((part, at) => script.test(part) && !isForeign[at] && meant[at] === null);
    const isWhole = wrong.length > right.length;
    const lone = (part: string, at: number) => isForeign[at] === true && part.length >= MIN_LETTERS;
    const read = parts.map((part, at) => {
      if (!script.test(part)) return part;
      if (isWhole) return meant[at] ?? inLayout(part, layout);
      return lone(part, at) ? (meant[at] ?? part) : part;
    });
    const changed = read.join('');
    if (changed === text) continue;
    return {
      text: changed,
      readings: isWhole ? [{ from: text.trim(), to: changed.trim() }] : differences(parts, read),
    };
  }
  return null;
}

/** The part in the other layout, if that gives known words; a mark at its end may be a letter or punctuation. */
function asMeant(part: string, layout: Layout, index: NewsIndex): string | null {
  const whole = inLayout(part, layout);
  if (isRecognized(whole, index)) return whole;
  const [, word = '', mark = ''] = /^(.*?)([.,;:?!]*)$/su.exec(part) ?? [];
  if (mark === '' || word === '') return null;
  const read = inLayout(word, layout);
  return isRecognized(read, index) ? read + mark : null;
}

function differences(parts: readonly string[], read: readonly string[]): Rewrite[] {
  return parts.flatMap((from, at) => {
    const to = read[at] ?? from;
    return to === from ? [] : [{ from, to }];
  });
}
