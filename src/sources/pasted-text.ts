import { decodeHTMLStrict } from 'entities/decode';

const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/;

/** Tags that part paragraphs, lines and cells; other known tags are within a line. */
const PARAGRAPH_TAGS = 'p|div|h[1-6]|ul|ol|table|blockquote|article|section|header|footer';
const LINE_TAGS = 'br|li|tr';
const CELL_TAGS = 'td|th';
const INNER_TAGS = 'a|abbr|b|big|code|em|font|i|img|mark|s|small|span|strong|sub|sup|tbody|thead|u|wbr';
/** A tag with its attributes. Only known names: `<10%` and `a <b and c> d` are text. */
const TAG = new RegExp(
  `<\\/?(?:(?<paragraph>${PARAGRAPH_TAGS})|(?<line>${LINE_TAGS})|(?<cell>${CELL_TAGS})|${INNER_TAGS})` +
    '(?:\\s+[\\w:-]+\\s*=\\s*(?:"[^"<>]*"|\'[^\'<>]*\'|[^\\s"\'<>=]+))*\\s*\\/?>',
  'giu',
);

/** Soft hyphens, zero-width characters, marks of direction, byte-order marks and control characters. */
const INVISIBLE =
  /[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|[^\P{Cc}\t]/gu;
/** The zero-width joiner, except where it joins pictures into one. */
const LONE_JOINER = /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D/gu;
const WIDE_SPACE = /[\v\f\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;

/** All that is changed below is one of these, so that a line without them is passed over. */
const CHANGED =
  /[^\t\u0020-\u0025\u0027-\u003B\u003D-\u007E\u00A1-\u00AC\u00AE-\u0600\u2010-\u2027\u2030-\u205E]/;

/** A text as lines; accepts the line ends of all systems, and the separators of Unicode. */
export function splitLines(text: string): string[] {
  return text.split(LINE_END);
}

/**
 * One line as people see it, as one or more lines: simple HTML tags and entities become text, invisible characters are
 * dropped, wide and non-breaking spaces become spaces. Linear.
 *
 * ```ts
 * cleanLine('5&nbsp;000&nbsp;tenge, <10%.<br>Next'); // => ['5 000 tenge, <10%.', 'Next']
 * ```
 */
export function cleanLine(line: string): string[] {
  if (!CHANGED.test(line)) return [line];
  const untagged = withoutTags(line);
  // Tags that were escaped as text are no more meant to be read than others.
  const decoded = untagged.includes('&') ? withoutTags(decodeHTMLStrict(untagged)) : untagged;
  return splitLines(decoded).map(visibleText);
}

/** A line without what cannot be seen, and with plain spaces. Linear. */
export function visibleText(line: string): string {
  return line.replace(WIDE_SPACE, ' ').replace(INVISIBLE, '').replace(LONE_JOINER, '');
}

function withoutTags(text: string): string {
  return text.includes('<') ? text.replace(TAG, textOfTag) : text;
}

/** A paragraph's tag leaves a blank line. */
function textOfTag(_tag: string, paragraph?: string, line?: string, cell?: string): string {
  if (paragraph !== undefined) return '\n\n';
  if (line !== undefined) return '\n';
  return cell === undefined ? '' : ' ';
}
