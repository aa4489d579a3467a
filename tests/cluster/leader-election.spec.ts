import { describe, expect, it, onTestFinished } from 'vitest';
import type { Coordination, Leadership, Topic } from '../../src/cluster/coordination.ts';
import { LeaderElection } from '../../src/cluster/leader-election.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { silentLog } from '../support/silent-log.ts';

/** The coordination of one process, whose leadership the test gives and takes away. */
function scriptedCoordination() {
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
  const coordination: Coordination = {
    tryToLead: async (): Promise<Leadership | null> => {
      if (!script.isFree) return null;
      lost = new AbortController();
      return {
        lost: lost.signal,
        othersHaveEnded: true,
        heldFor: () => 0,
        isHeld: async () => true,
        resign: async () => {
          script.resigned += 1;
        },
      };
    },
    publish: async () => {},
    onMessage: (listener) => void listeners.push(listener),
    close: async () => {},
  };
  return { coordination, script };
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

async function startLeading(coordination: Coordination, begin: () => Promise<() => Promise<void>>) {
  const clock = new FakeClock();
  const election = new LeaderElection({ coordination, clock, log: silentLog });
  onTestFinished(() => election.stop());
  await election.start(begin);
  return { clock, election };
}

describe('LeaderElection', () => {
  it('has begun when it has started, and ends and resigns when it is stopped', async () => {
    const { coordination, script } = scriptedCoordination();
    const { events, begin } = work();
    const { election } = await startLeading(coordination, begin);
    expect(events).toEqual(['begin']);
    expect(election.role).toBe('leading');
    await election.stop();
    expect(events).toEqual(['begin', 'end']);
    expect(script.resigned).toBe(1);
  });

  it('says at its start what keeps it from beginning, and lets others lead', async () => {
    const { coordination, script } = scriptedCoordination();
    await expect(startLeading(coordination, work(1).begin)).rejects.toThrow('Telegram says no');
    expect(script.resigned).toBe(1);
  });

  it.each<[string, (clock: FakeClock, tell: (topic: Topic) => void) => Promise<void> | void]>([
    ['within a second where the leader died', (clock) => clock.advance(1000)],
    ['at once where the leader resigned', (_, tell) => tell('leadership')],
  ])('takes over %s, after a pause for what the other may still be ending', async (_, happens) => {
    const { coordination, script } = scriptedCoordination();
    script.isFree = false;
    const { events, begin } = work();
    const { clock, election } = await startLeading(coordination, begin);
    expect(election.role).toBe('standingBy');
    await clock.advance(0);
    script.isFree = true;
    await happens(clock, script.tell);
    await clock.advance(1000);
    expect(events).toEqual([]);
    await clock.advance(500);
    expect(events).toEqual(['begin']);
    expect(election.role).toBe('leading');
  });

  it('ends where the leadership is lost, and leads again when it may', async () => {
    const { coordination, script } = scriptedCoordination();
    const { events, begin } = work();
    const { clock, election } = await startLeading(coordination, begin);
    script.isFree = false;
    script.lose();
    await clock.advance(0);
    expect(events).toEqual(['begin', 'end']);
    expect(election.role).toBe('standingBy');
    script.isFree = true;
    await clock.advance(3000);
    expect(events).toEqual(['begin', 'end', 'begin']);
  });

  it('tries again where it cannot begin after it took over', async () => {
    const { coordination, script } = scriptedCoordination();
    script.isFree = false;
    const { events, begin } = work(2);
    const { clock } = await startLeading(coordination, begin);
    script.isFree = true;
    await clock.advance(60_000);
    expect(events).toEqual(['begin']);
    expect(script.resigned).toBe(2);
  });
});
