import { publishSample, sendText } from './api.js';
import { element, icon } from './elements.js';
import { menuButton } from './menu.js';
import { toast } from './notices.js';
import { labelInWords, words } from './words.js';

/** Publishes invented news, and says what to look at then. `holder` is the button with its menu. */
export function sampleNews({ attempt, world }) {
  const button = labelInWords(
    element('button', { type: 'button', class: 'samples-button' }),
    (made, { samples }) => {
      made.replaceChildren(icon('news'), element('span', {}, samples.title));
      made.setAttribute('aria-label', samples.title);
      made.title = samples.title;
    },
  );
  let isPublishing = false;
  let hideHint = () => {};

  /** The admin only publishes: what comes to the others is to be looked at. */
  const letAllFollow = () => {
    for (const { id, isAdmin } of world.people.values()) {
      if (!isAdmin) attempt(() => sendText({ personId: id, chatId: id, text: '/subscribe Astana' }));
    }
  };

  /** Resolves with whether something was published. */
  const publish = async (options) => {
    if (isPublishing) return false;
    isPublishing = true;
    button.setAttribute('aria-busy', 'true');
    const published = await attempt(() => publishSample(options));
    isPublishing = false;
    button.removeAttribute('aria-busy');
    if (!published) return false;
    hideHint();
    hideHint = toast(aboutPublished(published));
    return true;
  };

  const holder = menuButton({
    button,
    label: ({ samples }) => samples.title,
    heading: () => [
      element('strong', {}, words().samples.heading),
      element('span', {}, words().samples.about),
    ],
    items: () => [
      { content: words().samples.follow, choose: letAllFollow },
      { content: words().samples.publish, choose: () => publish() },
      { content: words().samples.uncertain, choose: () => publish({ losingAnAnswer: true }) },
    ],
  });
  holder.classList.add('samples');
  return { holder, publish };
}

function aboutPublished({ number, of, answerLost }) {
  const { published, hints, lost } = words().samples;
  return published(number, of, answerLost ? lost : hints[number - 1]);
}
