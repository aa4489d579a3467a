import { moveClock } from './api.js';
import { clockTime, clockTimeInFull } from './dates.js';
import { element, fill, icon } from './elements.js';
import { menuButton } from './menu.js';
import { clockZone, isAhead, untilTimeOfDay } from './page-clock.js';
import { words } from './words.js';

const HOUR = 3_600_000;
const MORNING_HOUR = 8;

const MOVES = [
  { name: 'hour', millis: () => HOUR },
  { name: 'eightHours', millis: () => 8 * HOUR },
  { name: 'morning', millis: () => untilTimeOfDay(MORNING_HOUR) },
  { name: 'day', millis: () => 24 * HOUR },
];

/** The clock button with a menu to move the clock forward. It shows the time once the clock was moved. */
export function clockControl({ attempt }) {
  const button = element('button', { type: 'button', class: 'clock-button' });
  const holder = menuButton({
    button,
    label: ({ clock }) => clock.move,
    heading: () => [
      element('strong', {}, clockTimeInFull()),
      element('span', {}, words().clock.about(clockZone())),
    ],
    items: () =>
      MOVES.map(({ name, millis }) => ({
        content: words().clock[name],
        choose: () => attempt(() => moveClock(millis())),
      })),
  });
  const render = () => {
    const time = isAhead() ? clockTime() : null;
    const { move, moved } = words().clock;
    button.setAttribute('aria-label', time === null ? move : moved(time));
    button.title = move;
    if (button.dataset.time === String(time)) return;
    button.dataset.time = String(time);
    fill(button, icon('clock'), time === null ? null : element('span', {}, time));
  };
  // A moved clock keeps running, so its time changes every minute.
  setInterval(render, 5000);
  return { holder, render };
}
