import { moveClock } from './api.js';
import { clockTime, clockTimeInFull } from './dates.js';
import { element, fill, icon } from './elements.js';
import { menuButton } from './menu.js';
import { clockZone, isAhead, untilTimeOfDay } from './page-clock.js';

const HOUR = 3_600_000;
const MORNING_HOUR = 8;

const MOVES = [
  { label: 'Forward one hour', millis: () => HOUR },
  { label: 'Forward eight hours', millis: () => 8 * HOUR },
  { label: 'To the next morning, 08:00', millis: () => untilTimeOfDay(MORNING_HOUR) },
  { label: 'Forward one day', millis: () => 24 * HOUR },
];

/** The clock button with a menu to move the clock forward. It shows the time once the clock was moved. */
export function clockControl({ attempt }) {
  const button = element('button', { type: 'button', class: 'clock-button' });
  const holder = menuButton({
    button,
    label: 'Move the clock forward',
    heading: () => [
      element('strong', {}, clockTimeInFull()),
      element('span', {}, `${clockZone()}. Digests and quiet hours go by this clock.`),
    ],
    items: () =>
      MOVES.map(({ label, millis }) => ({
        content: label,
        choose: () => attempt(() => moveClock(millis())),
      })),
  });
  const render = () => {
    const time = isAhead() ? clockTime() : null;
    button.setAttribute('aria-label', time === null ? 'Move the clock forward' : `Clock, moved to ${time}`);
    button.title = 'Move the clock forward';
    if (button.dataset.time === String(time)) return;
    button.dataset.time = String(time);
    fill(button, icon('clock'), time === null ? null : element('span', {}, time));
  };
  // A moved clock keeps running, so its time changes every minute.
  setInterval(render, 5000);
  return { holder, render };
}
