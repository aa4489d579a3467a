import { element, fill } from './elements.js';
import { words } from './words.js';

/** The topics of an open forum, to choose from. */
export function topicBar({ root, session }) {
  return {
    render() {
      const { chat, topic } = session;
      root.hidden = topic === null;
      if (root.hidden) return;
      const { topics, closed } = words().chats;
      root.setAttribute('aria-label', topics);
      fill(
        root,
        chat.topics.map(({ id, name, state }) =>
          element(
            'button',
            {
              type: 'button',
              class: 'topic',
              'aria-pressed': String(id === topic.id),
              onclick: () => session.openTopic(id),
            },
            name,
            state === 'closed' ? element('span', { class: 'tag quiet' }, closed) : null,
          ),
        ),
      );
    },
  };
}
