import type { Coordination, Leadership, Topic } from '../../cluster/coordination.ts';
import type { Millis } from '../../time/millis.ts';

/** How soon a load by another process (`npm run load`) is taken over. */
const LOOK_EVERY: Millis = 2000;

/** One bot a file is meant: it leads at once and for good. */
export function sqlitePeers(): Coordination {
  const listeners = new Set<(topic: Topic) => void>();
  const tell = (topic: Topic) => {
    for (const listener of listeners) listener(topic);
  };
  const timer = setInterval(() => tell('articles'), LOOK_EVERY);
  const leadership: Leadership = { lost: new AbortController().signal, resign: async () => {} };
  return {
    tryToLead: async () => leadership,
    publish: async (topic) => tell(topic),
    onMessage: (listener) => void listeners.add(listener),
    close: async () => clearInterval(timer),
  };
}
