const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const dayWithYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

/** All of them take Telegram's time: Unix seconds. */
export const timeOf = (seconds) => time.format(seconds * 1000);

export const isoOf = (seconds) => new Date(seconds * 1000).toISOString();

export const isSameDay = (a, b) => dateOf(a).toDateString() === dateOf(b).toDateString();

export function dayOf(seconds, now = Date.now() / 1000) {
  if (isSameDay(seconds, now)) return 'Today';
  if (isSameDay(seconds, now - 24 * 3600)) return 'Yesterday';
  const format = dateOf(seconds).getFullYear() === dateOf(now).getFullYear() ? day : dayWithYear;
  return format.format(seconds * 1000);
}

/** For the chat list: the time today, else the day. */
export const shortTimeOf = (seconds, now = Date.now() / 1000) =>
  isSameDay(seconds, now) ? timeOf(seconds) : shortDay.format(seconds * 1000);

const dateOf = (seconds) => new Date(seconds * 1000);
