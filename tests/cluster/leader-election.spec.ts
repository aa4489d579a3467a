import { describe, expect, it, onTestFinished } from 'vitest';
import type { Coordination, Leadership, Topic } from '../../src/cluster/coordination.ts';
import { LeaderElection } from '../../src/cluster/leader-election.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { silentLog } from '../support/silent-log.ts';

/** Peers of one process, whose leadership the test gives and takes away. */
function scriptedPeers() {
  const listeners: ((topic: Topic) => void)[] = [];
  let lost = new AbortController();
  const script = {
    isFree: true,
    resigned: 0,
    lose: () => lost.abort(),
    tell: (topic: Topic) => {
      for (const listener of listeners) listener(topic);
    },
  };
  const peers: Coordination = {
    tryToLead: async (): Promise<Leadership | null> => {
      if (!script.isFree) return null;
      lost = new AbortController();
      return {
        lost: lost.signal,
        resign: async () => {
          script.resigned += 1;
        },
      };
    },
    publish: async () => {},
    onMessage: (listener) => void listeners.push(listener),
    close: async () => {},
  };
  return { peers, script };
}

function work(failures = 0) {
  const events: string[] = [];
  let left = failures;
  const begin = async () => {
    if (left-- > 0) throw new Error('Telegram says no');
    events.push('begin');
    return async () => void events.push('end');
  };
  return { events, begin };
}

async function startLeading(peers: Coordination, begin: () => Promise<() => Promise<void>>) {
  const clock = new FakeClock();
  const leading = new LeaderElection({ peers, clock, log: silentLog });
  onTestFinished(() => leading.stop());
  await leading.start(begin);
  return { clock, leading };
}

describe('Leading', () => {
  it('has begun when it has started, and ends and resigns when it is stopped', async () => {
    const { peers, script } = scriptedPeers();
    const { events, begin } = work();
    const { leading } = await startLeading(peers, begin);
    expect(events).toEqual(['begin']);
    expect(leading.role).toBe('leading');
    await leading.stop();
    expect(events).toEqual(['begin', 'end']);
    expect(script.resigned).toBe(1);
  });

  it('says at its start what keeps it from beginning, and lets others lead', async () => {
    const { peers, script } = scriptedPeers();
    await expect(startLeading(peers, work(1).begin)).rejects.toThrow('Telegram says no');
    expect(script.resigned).toBe(1);
  });

  it.each<[string, (clock: FakeClock, tell: (topic: Topic) => void) => Promise<void> | void]>([
    ['within a second where the leader died', (clock) => clock.advance(1000)],
    ['at once where the leader resigned', (_, tell) => tell('leadership')],
  ])('takes over %s, after a pause for what the other may still be ending', async (_, happens) => {
    const { peers, script } = scriptedPeers();
    script.isFree = false;
    const { events, begin } = work();
    const { clock, leading } = await startLeading(peers, begin);
    expect(leading.role).toBe('standingBy');
    await clock.advance(0);
    script.isFree = true;
    await happens(clock, script.tell);
    await clock.advance(1000);
    expect(events).toEqual([]);
    await clock.advance(500);
    expect(events).toEqual(['begin']);
    expect(leading.role).toBe('leading');
  });

  it('ends where the leadership is lost, and leads again when it may', async () => {
    const { peers, script } = scriptedPeers();
    const { events, begin } = work();
    const { clock, leading } = await startLeading(peers, begin);
    script.isFree = false;
    script.lose();
    await clock.advance(0);
    expect(events).toEqual(['begin', 'end']);
    expect(leading.role).toBe('standingBy');
    script.isFree = true;
    await clock.advance(3000);
    expect(events).toEqual(['begin', 'end', 'begin']);
  });

  it('tries again where it cannot begin after it took over', async () => {
    const { peers, script } = scriptedPeers();
    script.isFree = false;
    const { events, begin } = work(2);
    const { clock } = await startLeading(peers, begin);
    script.isFree = true;
    await clock.advance(60_000);
    expect(events).toEqual(['begin']);
    expect(script.resigned).toBe(2);
  });
});
