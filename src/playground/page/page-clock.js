/** The playground's clock in the page: milliseconds ahead of the system's clock, and the time zone. */
let ahead = 0;
let timeZone;

export function setClock(clock) {
  ({ ahead, timeZone } = clock);
}

/** Unix time in milliseconds. */
export const clockNow = () => Date.now() + ahead;

export const isAhead = () => ahead > 0;

export const clockZone = () => timeZone;

/** Milliseconds until the next time it is this hour in the clock's time zone. */
export function untilTimeOfDay(hours, now = clockNow()) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(now);
  const [hour, minute, second] = ['hour', 'minute', 'second'].map((type) =>
    Number(parts.find((part) => part.type === type).value),
  );
  const passed = ((hour * 60 + minute) * 60 + second) * 1000 + (now % 1000);
  const day = 24 * 3_600_000;
  return Math.ceil((hours * 3_600_000 - passed + day) % day) || day;
}
