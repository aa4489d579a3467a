import { publishSample, sendText } from './api.js';
import { element, icon } from './elements.js';
import { menuButton } from './menu.js';
import { toast } from './notices.js';

/** The button whose menu publishes invented news, and says what to look at then. */
export function sampleNews({ attempt, world }) {
  const button = element(
    'button',
    { type: 'button', class: 'samples-button', 'aria-label': 'Sample news', title: 'Sample news' },
    icon('news'),
    element('span', {}, 'Sample news'),
  );
  let isPublishing = false;
  let hideHint = () => {};

  /** The admin only publishes: what comes to the others is to be looked at. */
  const letAllFollow = () => {
    for (const { id, isAdmin } of world.people.values()) {
      if (!isAdmin) attempt(() => sendText({ personId: id, chatId: id, text: '/subscribe Astana' }));
    }
  };

  const publish = async () => {
    if (isPublishing) return;
    isPublishing = true;
    button.setAttribute('aria-busy', 'true');
    const published = await attempt(publishSample);
    isPublishing = false;
    button.removeAttribute('aria-busy');
    if (!published) return;
    hideHint();
    hideHint = toast(`Sample ${published.number} of ${published.of}. ${published.hint}`);
  };

  const holder = menuButton({
    button,
    label: 'Sample news',
    heading: () => [
      element('strong', {}, 'News to try the bot with'),
      element('span', {}, 'The admin publishes invented articles in three languages, marked as samples.'),
    ],
    items: () => [
      { content: 'Let everyone follow Astana first', choose: letAllFollow },
      { content: 'Publish sample news', choose: publish },
    ],
  });
  holder.classList.add('samples');
  return holder;
}
