import type { Millis } from '../../src/time/millis.ts';
import type { TakenFault } from './faults.ts';
import type { OutboxRow } from './verdict.ts';

/** A time in which the bot could not work as usual. */
export interface Interval {
  readonly from: Millis;
  readonly to: Millis;
}

/** Why messages are uncertain; a digest is one message of several rows. */
export interface Causes {
  readonly messages: number;
  /** Telegram or the network failed in a way after which nobody can know whether the message arrived. */
  readonly afterFaults: number;
  /** The process was killed between its mark before the request and the note of the answer. */
  readonly afterKills: number;
  /** Neither: a defect. */
  readonly unexplained: readonly string[];
}

export interface Events {
  readonly faults: readonly TakenFault[];
  readonly kills: readonly Millis[];
  /** The database in trouble, or the process paused. */
  readonly troubles: readonly Interval[];
  /** Lives of processes whose clock was so much ahead. */
  readonly ahead: { readonly by: Millis; readonly lives: readonly Interval[] };
}

/** A request takes milliseconds here; seconds where the machine has ten times as much to do as it can. */
const UNDER_WAY: Millis = 10_000;
/** An answer is waited for so long. */
const PATIENCE: Millis = 35_000;

/** Finds for each uncertain message what made it so. */
export function causesOf(rows: readonly OutboxRow[], { faults, kills, troubles, ahead }: Events): Causes {
  const messages = new Map<string, OutboxRow>();
  for (const row of rows) {
    if (row.state === 'uncertain') messages.set(`${row.chat_id} ${row.sending_at}`, row);
  }
  let afterFaults = 0;
  let afterKills = 0;
  const unexplained: string[] = [];
  const left = new Set(faults.filter(({ isUnknown }) => isUnknown));
  for (const { chat_id: chatId, article_id: articleId, sending_at: at, problem } of messages.values()) {
    const times = trueTimes(at ?? 0, ahead);
    const fault = [...left].find(
      (each) =>
        each.chatId === chatId && times.some((begun) => each.at >= begun && each.at <= begun + PATIENCE),
    );
    if (fault !== undefined) {
      left.delete(fault);
      afterFaults += 1;
    } else if (times.some((begun) => wasKilled(begun, kills, troubles))) afterKills += 1;
    else unexplained.push(`${chatId} ${articleId}: ${problem}`);
  }
  return { messages: messages.size, afterFaults, afterKills, unexplained };
}

/** What a noted time may have been: a process whose clock was ahead may have noted it. */
function trueTimes(at: Millis, { by, lives }: Events['ahead']): Millis[] {
  const earlier = at - by;
  return lives.some(({ from, to }) => from <= earlier && earlier <= to) ? [earlier, at] : [at];
}

/** Whether a process was killed so soon after that time that the message was under way. */
function wasKilled(at: Millis, kills: readonly Millis[], troubles: readonly Interval[]): boolean {
  const end = kills.find((kill) => kill >= at);
  if (end === undefined) return false;
  const heldUp = troubles.filter(({ from, to }) => from <= end && to >= at);
  const delay = heldUp.reduce((sum, { from, to }) => sum + Math.min(to, end) - Math.max(from, at), 0);
  return end - at - delay <= UNDER_WAY;
}
