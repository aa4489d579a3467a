import { element, fill, icon } from './elements.js';
import { words } from './words.js';

/** The number of the step, from 0; as many as there are steps, once the tour is finished. */
const STORED = 'tour';

/**
 * What an admin of the bot can do, in steps above the composer; it is shown in the admin's private chat until it is
 * finished or closed, and again by `begin`. `acts` has one action a step, in the order of the steps' texts.
 */
export function adminTour({ root, session, acts }) {
  const at = () => Number(localStorage.getItem(STORED) ?? 0);
  const goTo = (step) => {
    localStorage.setItem(STORED, step);
    render();
  };

  function render() {
    const { person, chat } = session;
    const step = at();
    const { tour } = words();
    root.hidden = !person?.isAdmin || chat.id !== person.id || step >= acts.length;
    if (root.hidden) return;
    const { text, button } = tour.steps[step];
    root.setAttribute('aria-label', tour.title);
    fill(
      root,
      element(
        'p',
        {},
        element('strong', {}, `${tour.title} · ${tour.step(step + 1, acts.length)}`),
        element('span', {}, text),
      ),
      element(
        'div',
        { class: 'tour-buttons' },
        element(
          'button',
          {
            type: 'button',
            class: 'primary',
            onclick: () => {
              acts[step]();
              goTo(step + 1);
            },
          },
          button,
        ),
        element('button', { type: 'button', class: 'plain', onclick: () => goTo(step + 1) }, tour.next),
        element(
          'button',
          {
            type: 'button',
            class: 'icon-button',
            'aria-label': tour.close,
            onclick: () => goTo(acts.length),
          },
          icon('close'),
        ),
      ),
    );
  }

  return { render, begin: () => goTo(0) };
}
