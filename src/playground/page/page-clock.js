/** The playground's clock as the page shows it: the system's time, and by how much it was moved forward. */
let ahead = 0;
let timeZone;

export function setClock(clock) {
  ({ ahead, timeZone } = clock);
}

/** Milliseconds. */
export const clockNow = () => Date.now() + ahead;

export const isAhead = () => ahead > 0;

export const clockZone = () => timeZone;

/** Milliseconds until the clock's zone next shows that time of day. */
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
