/**
 * Where a news agency's report comes from, before its first words: `АСТАНА. 1 февраля. КАЗИНФОРМ - …`,
 * `АЛМАТЫ. ҚазАқпарат - …`. The city in capitals, perhaps the day, the agency, a dash.
 */
const CITY = String.raw`\p{Lu}[\p{Lu}-]{2,29}(?:[ ,/]{1,2}\p{Lu}[\p{Lu}-]{2,29}){0,3}`;
const DAY = String.raw`(?:(?:\d{1,2} \p{L}{3,12}|\p{L}{3,12} \d{1,2})(?:,? \d{4})?(?: \p{Ll}{1,6})?\. ?)?`;
const AGENCY = String.raw`[/«"“]?\p{Lu}[\p{L}-]{2,29}(?:[ .]\p{L}{2,20})?[/»"”]?`;
const DATELINE = new RegExp(String.raw`\s{0,2}${CITY}\. ?${DAY}${AGENCY} ?[-–—] ?`, 'uy');

/** Where the dateline at the beginning of a line ends, or null where there is none. */
export function datelineEnd(text: string, lineStart: number): number | null {
  DATELINE.lastIndex = lineStart;
  return DATELINE.test(text) ? DATELINE.lastIndex : null;
}
