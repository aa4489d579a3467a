const EVENTS = ['snapshot', 'message', 'edited', 'deleted', 'chatAction', 'commands', 'clock', 'call'];
const REOPEN_MILLIS = 1000;

/** Passes the server's events to the world while the page is open. */
export function followEvents(world) {
  const source = new EventSource('/playground/events');
  for (const name of EVENTS) {
    source.addEventListener(name, ({ data }) => world.take(name, JSON.parse(data)));
  }
  source.addEventListener('snapshot', () => world.setConnected(true));
  source.addEventListener('error', () => {
    world.setConnected(false);
    // The browser reconnects after a lost connection, but not after a refused one.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => followEvents(world), REOPEN_MILLIS);
  });
}
