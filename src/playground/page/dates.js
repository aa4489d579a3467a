import { clockNow, clockZone } from './page-clock.js';
import { words } from './words.js';

const formats = new Map();

/** A format in the clock's time zone and the person's language. Creating one is slow, so they are cached. */
function format(options) {
  const { locale } = words();
  const key = `${locale} ${clockZone()} ${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(locale, { ...options, timeZone: clockZone() });
    formats.set(key, made);
  }
  return made;
}

const TIME = { hour: '2-digit', minute: '2-digit' };
const DAY = { day: 'numeric', month: 'long' };
const DAY_WITH_YEAR = { ...DAY, year: 'numeric' };
const SHORT_DAY = { day: 'numeric', month: 'short' };

const nowSeconds = () => clockNow() / 1000;
const show = (seconds, options) => format(options).format(seconds * 1000);

/** These functions take Telegram's time: Unix seconds. */
export const timeOf = (seconds) => show(seconds, TIME);

export const isoOf = (seconds) => new Date(seconds * 1000).toISOString();

export const isSameDay = (a, b) => show(a, DAY_WITH_YEAR) === show(b, DAY_WITH_YEAR);

export function dayOf(seconds, now = nowSeconds()) {
  if (isSameDay(seconds, now)) return words().messages.today;
  if (isSameDay(seconds, now - 24 * 3600)) return words().messages.yesterday;
  const isThisYear = show(seconds, { year: 'numeric' }) === show(now, { year: 'numeric' });
  return show(seconds, isThisYear ? DAY : DAY_WITH_YEAR);
}

/** For the chat list: the time if it is today, else the day. */
export const shortTimeOf = (seconds, now = nowSeconds()) =>
  isSameDay(seconds, now) ? timeOf(seconds) : show(seconds, SHORT_DAY);

/** For the clock: `Wed 08:00`, and the same with the full day and date. */
export const clockTime = () => show(nowSeconds(), { weekday: 'short', ...TIME });
export const clockTimeInFull = () => show(nowSeconds(), { weekday: 'long', ...DAY, ...TIME });
