import { placeKey } from '../articles/regions/name-key.ts';
import { ofEach } from '../languages/all-languages.ts';
import { isTimeZone } from '../time/zoned-time.ts';
import { wordPattern } from './typed-words.ts';

/** `UTC+3`, `GMT -5`, `UTC+03:00`; whole hours only, since other offsets have no name of their own. */
const OFFSET = /^(?:UTC|GMT)\s?([+\-−])\s?(\d{1,2})(?::?(\d{2}))?$/i;
const NAMED = /^(?:UTC|GMT|[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+)$/i;
const MAX_AHEAD = 14;
const MAX_BEHIND = 12;

const SUPPORTED: readonly string[] = Intl.supportedValuesOf('timeZone');
const BY_NAME = new Map(SUPPORTED.map((zone) => [zone.toLowerCase(), zone]));
const BY_CITY = new Map(SUPPORTED.map((zone) => [cityKey(zone.slice(zone.lastIndexOf('/') + 1)), zone]));
const BY_WORD = ofEach(({ scheduleWords }) => Object.entries(scheduleWords.zones))
  .flat()
  .map(([beginnings, zone]) => ({ isNamed: wordPattern(beginnings, 'beginning'), zone }));

function cityKey(city: string): string {
  return city
    .split(/[_\s-]/)
    .map(placeKey)
    .join(' ');
}

/**
 * The IANA time zone that a person writes: its name in any case of letters, a city that has one, or an offset of whole
 * hours. Null if there is none.
 *
 * ```ts
 * timeZoneOf('UTC+3'); // => 'Etc/GMT-3'
 * timeZoneOf('europe/berlin'); // => 'Europe/Berlin'
 * timeZoneOf('Moscow'); // => 'Europe/Moscow'
 * timeZoneOf('Mars/Base'); // => null
 * ```
 */
export function timeZoneOf(written: string): string | null {
  const offset = OFFSET.exec(written);
  if (offset) return zoneAtOffset(offset[1] === '+' ? 1 : -1, Number(offset[2]), Number(offset[3] ?? 0));
  if (NAMED.test(written)) return zoneNamed(written);
  return BY_WORD.find(({ isNamed }) => isNamed(written))?.zone ?? BY_CITY.get(cityKey(written)) ?? null;
}

/** Whether it is written as a zone or an offset, known or not. */
export function looksLikeTimeZone(written: string): boolean {
  return OFFSET.test(written) || NAMED.test(written);
}

/** POSIX signs: what is ahead of UTC has a minus. */
function zoneAtOffset(sign: 1 | -1, hours: number, minutes: number): string | null {
  if (minutes !== 0 || hours > (sign > 0 ? MAX_AHEAD : MAX_BEHIND)) return null;
  return hours === 0 ? 'UTC' : `Etc/GMT${sign > 0 ? '-' : '+'}${hours}`;
}

/** One spelling a zone: formats are kept for each that is used. */
function zoneNamed(written: string): string | null {
  const lower = written.toLowerCase();
  if (lower === 'gmt') return 'UTC';
  const known = BY_NAME.get(lower);
  if (known !== undefined) return known;
  const spelled = lower.replace(/(?<![a-z])[a-z]+/g, capitalised);
  return isTimeZone(spelled) ? spelled : null;
}

function capitalised(word: string): string {
  return /^(?:gmt|utc)$/.test(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
}
