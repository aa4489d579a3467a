import type { Coordination, Leadership, Topic } from '../../cluster/coordination.ts';
import type { Millis } from '../../time/millis.ts';

/** How soon a load by another process (`npm run load`) is noticed. */
const LOOK_EVERY: Millis = 2000;

/** A SQLite file belongs to one bot: it leads at once and stays the leader. */
export function sqliteCoordination(): Coordination {
  const listeners = new Set<(topic: Topic) => void>();
  const emit = (topic: Topic) => {
    for (const listener of listeners) listener(topic);
  };
  const timer = setInterval(() => emit('articles'), LOOK_EVERY);
  const leadership: Leadership = { lost: new AbortController().signal, resign: async () => {} };
  return {
    tryToLead: async () => leadership,
    publish: async (topic) => emit(topic),
    onMessage: (listener) => void listeners.add(listener),
    close: async () => clearInterval(timer),
  };
}
