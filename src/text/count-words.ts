/** White space above the no-break space. */
const FIRST_WIDE_SPACE = 0x1680;

/**
 * Number of words in a range of the text, as `\S+` finds them; without creating strings, because all texts are
 * counted.
 */
export function countWords(text: string, start: number, end: number): number {
  let words = 0;
  let isInside = false;
  for (let at = start; at < end; at++) {
    const isPart = !isSpace(text.charCodeAt(at));
    if (isPart && !isInside) words++;
    isInside = isPart;
  }
  return words;
}

function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return code === 0xa0 || (code >= FIRST_WIDE_SPACE && /\s/.test(String.fromCharCode(code)));
}
