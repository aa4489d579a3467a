import { botCalls } from './api.js';
import { timeOf } from './dates.js';
import { element, fill, icon } from './elements.js';
import { labelInWords, words } from './words.js';

const MAX_SHOWN = 200;

/** The panel with the bot's calls to Telegram, raw, the newest first; it goes on while it is open. */
export function botCallsPanel({ panel, world, attempt }) {
  const list = element('ol', { class: 'calls-list' });
  const title = element('h2', { id: 'calls-title' });
  const about = element('p', { class: 'why-note' });
  const close = element('button', { type: 'submit', class: 'icon-button' }, icon('close'));
  panel.append(element('form', { method: 'dialog', class: 'why-head' }, title, close), about, list);
  labelInWords(panel, (_, { calls, close: closeWord }) => {
    title.textContent = calls.title;
    about.textContent = calls.about;
    close.setAttribute('aria-label', closeWord);
  });

  const empty = () => element('li', { class: 'calls-empty' }, words().calls.empty);

  const add = (call) => {
    list.querySelector('.calls-empty')?.remove();
    list.prepend(callView(call));
    while (list.children.length > MAX_SHOWN) list.lastElementChild.remove();
  };
  world.addEventListener('call', ({ detail }) => panel.open && add(detail));

  return {
    async open() {
      const answer = await attempt(botCalls);
      if (!answer) return;
      fill(list, answer.calls.length === 0 ? empty() : answer.calls.toReversed().map(callView));
      if (!panel.open) panel.show();
    },
  };
}

function callView({ method, at, parameters, outcome }) {
  const { calls } = words();
  const result = {
    answer: outcome.kind === 'answer' && outcome.body.ok ? 'ok' : calls.refused,
    hangUp: calls.lost,
    silence: calls.lost,
  }[outcome.kind];
  return element(
    'li',
    {},
    element(
      'details',
      {},
      element(
        'summary',
        {},
        element('code', {}, method),
        element('span', { class: result === 'ok' ? 'call-result' : 'call-result failed' }, result),
        element('time', {}, timeOf(at / 1000)),
      ),
      element('h3', {}, calls.parameters),
      rawView(parameters),
      outcome.kind === 'answer' ? [element('h3', {}, calls.answer), rawView(outcome.body)] : null,
    ),
  );
}

/** Parameters such as reply_markup are JSON within JSON: shown as what they hold. */
function rawView(value) {
  const readable = (_key, inner) => {
    if (typeof inner !== 'string' || !/^[[{]/.test(inner)) return inner;
    try {
      return JSON.parse(inner);
    } catch {
      return inner;
    }
  };
  return element('pre', { tabindex: 0 }, JSON.stringify(value, readable, 2));
}
