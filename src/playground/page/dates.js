import { KAZAKH_FORMATS } from './kazakh-dates.js';
import { clockNow, clockZone } from './page-clock.js';
import { words } from './words.js';

const TIME = { hour: '2-digit', minute: '2-digit' };
const DAY = { day: 'numeric', month: 'long' };
const FORMATS = {
  time: TIME,
  day: DAY,
  dayWithYear: { ...DAY, year: 'numeric' },
  shortDay: { day: 'numeric', month: 'short' },
  year: { year: 'numeric' },
  clock: { weekday: 'short', ...TIME },
  clockInFull: { weekday: 'long', ...DAY, ...TIME },
};
const PARTS = {
  ...TIME,
  weekday: 'short',
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  hourCycle: 'h23',
};
const ENGLISH_WEEKDAYS = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');

const made = new Map();

/** A format in the clock's time zone. Creating one is slow, so they are cached. */
function format(locale, options) {
  const key = `${locale} ${clockZone()} ${JSON.stringify(options)}`;
  if (!made.has(key)) {
    made.set(key, new Intl.DateTimeFormat(locale, { ...options, timeZone: clockZone() }));
  }
  return made.get(key);
}

const nowSeconds = () => clockNow() / 1000;

/** Unix seconds as the person reads them; `name` is one of FORMATS. */
function show(seconds, name) {
  const { language, locale } = words();
  if (language === 'kk') return KAZAKH_FORMATS[name](partsOf(seconds));
  return format(locale, FORMATS[name]).format(seconds * 1000);
}

function partsOf(seconds) {
  const parts = format('en-GB', PARTS).formatToParts(seconds * 1000);
  const { weekday, day, month, year, hour, minute } = Object.fromEntries(
    parts.map(({ type, value }) => [type, value]),
  );
  return {
    ...{ day: Number(day), month: Number(month) - 1, year: Number(year) },
    ...{ weekday: ENGLISH_WEEKDAYS.indexOf(weekday), time: `${hour}:${minute}` },
  };
}

/** These functions take Telegram's time: Unix seconds. */
export const timeOf = (seconds) => show(seconds, 'time');

export const isoOf = (seconds) => new Date(seconds * 1000).toISOString();

export const isSameDay = (a, b) => show(a, 'dayWithYear') === show(b, 'dayWithYear');

export function dayOf(seconds, now = nowSeconds()) {
  if (isSameDay(seconds, now)) return words().messages.today;
  if (isSameDay(seconds, now - 24 * 3600)) return words().messages.yesterday;
  const isThisYear = show(seconds, 'year') === show(now, 'year');
  return show(seconds, isThisYear ? 'day' : 'dayWithYear');
}

/** For the chat list: the time if it is today, else the day. */
export const shortTimeOf = (seconds, now = nowSeconds()) =>
  isSameDay(seconds, now) ? timeOf(seconds) : show(seconds, 'shortDay');

/** For the clock: `Wed 08:00`, and the same with the full day and date. */
export const clockTime = () => show(nowSeconds(), 'clock');
export const clockTimeInFull = () => show(nowSeconds(), 'clockInFull');
