import { pick } from '../../bench/corpus/random.ts';
import type { BotApiEmulator } from '../../src/emulator/emulator.ts';
import type { Fault } from '../../src/emulator/faults.ts';
import type { Millis } from '../../src/time/millis.ts';

interface NamedFault {
  readonly name: string;
  readonly methods: readonly string[];
  readonly fault: Fault;
  /** Whether the bot cannot know if the message arrived. */
  readonly isUnknown: boolean;
}

const SENDING = ['sendMessage'];
const RECEIVING = ['getUpdates'];
const EDITING = ['editMessageText'];
const error = (code: number, description: string, retryAfter?: number): Fault => ({
  kind: 'error',
  code,
  description,
  ...(retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } }),
});

/** Every way in which Telegram or the network fails, with Telegram's texts. */
const FAULTS: readonly NamedFault[] = [
  {
    name: '429',
    methods: SENDING,
    // Other words than the emulator's own limits have, so that these can be counted.
    fault: error(429, 'Too Many Requests: not now', 1),
    isUnknown: false,
  },
  {
    name: '500',
    methods: SENDING,
    fault: error(500, 'Internal Server Error'),
    isUnknown: true,
  },
  {
    name: '502 after it was accepted',
    methods: SENDING,
    fault: { kind: 'error', code: 502, description: 'Bad Gateway', when: 'after' },
    isUnknown: true,
  },
  {
    name: '503',
    methods: SENDING,
    fault: error(503, 'Service Unavailable'),
    isUnknown: false,
  },
  {
    name: '504 after it was accepted',
    methods: SENDING,
    fault: { kind: 'error', code: 504, description: 'Gateway Timeout', when: 'after' },
    isUnknown: true,
  },
  { name: '502 poll', methods: RECEIVING, fault: error(502, 'Bad Gateway'), isUnknown: false },
  {
    name: 'markup refused',
    methods: SENDING,
    fault: error(400, "Bad Request: can't parse entities"),
    isUnknown: false,
  },
  {
    name: 'message refused',
    methods: SENDING,
    fault: error(400, 'Bad Request: ENTITIES_TOO_LONG'),
    isUnknown: false,
  },
  {
    name: 'button refused',
    methods: SENDING,
    fault: error(400, 'Bad Request: BUTTON_URL_INVALID'),
    isUnknown: false,
  },
  {
    name: '429 edit',
    methods: EDITING,
    fault: error(429, 'Too Many Requests: not now', 1),
    isUnknown: false,
  },
  {
    name: 'broken edit',
    methods: EDITING,
    fault: { kind: 'hangUp', when: 'after' },
    isUnknown: false,
  },
  {
    name: '403',
    methods: SENDING,
    fault: error(403, 'Forbidden: bot was blocked by the user'),
    isUnknown: false,
  },
  {
    name: '409',
    methods: RECEIVING,
    fault: error(409, 'Conflict: terminated by other getUpdates request'),
    isUnknown: false,
  },
  {
    name: 'broken before it was accepted',
    methods: SENDING,
    fault: { kind: 'hangUp', when: 'before' },
    isUnknown: true,
  },
  {
    name: 'broken after it was accepted',
    methods: SENDING,
    fault: { kind: 'hangUp', when: 'after' },
    isUnknown: true,
  },
  {
    name: 'silent after it was accepted',
    methods: SENDING,
    fault: { kind: 'silence', when: 'after' },
    isUnknown: true,
  },
  {
    name: 'silent before it was accepted',
    methods: SENDING,
    fault: { kind: 'silence', when: 'before' },
    isUnknown: true,
  },
  {
    name: 'half-open poll',
    methods: RECEIVING,
    fault: { kind: 'silence', when: 'before' },
    isUnknown: false,
  },
  { name: 'broken poll', methods: RECEIVING, fault: { kind: 'hangUp', when: 'after' }, isUnknown: false },
];

/** A fault that a call took. */
export interface TakenFault {
  readonly at: Millis;
  readonly name: string;
  /** Null where the call names no chat. */
  readonly chatId: number | null;
  /** Whether the bot cannot know if the message arrived. */
  readonly isUnknown: boolean;
}

/** Makes calls to the emulator fail, at random, and records which did. */
export class FaultScript {
  readonly #emulator: BotApiEmulator;
  readonly #random: () => number;
  readonly #taken: TakenFault[] = [];

  constructor(emulator: BotApiEmulator, random: () => number) {
    this.#emulator = emulator;
    this.#random = random;
    const named = new Map(FAULTS.map((each) => [each.fault, each]));
    emulator.events.on('fault', ({ chatId, fault }) => {
      const known = named.get(fault);
      if (known === undefined) return;
      this.#taken.push({ at: Date.now(), name: known.name, chatId, isUnknown: known.isUnknown });
    });
  }

  /** So many faults wait for the next calls. */
  add(count: number): void {
    for (let turn = 0; turn < count; turn += 1) {
      const { methods, fault } = pick(FAULTS, this.#random);
      this.#emulator.failNext(pick(methods, this.#random), fault);
    }
  }

  /** Those that calls took: what waited when all else was cleared hit nothing. */
  get taken(): readonly TakenFault[] {
    return this.#taken;
  }

  counts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { name } of this.#taken) counts[name] = (counts[name] ?? 0) + 1;
    return counts;
  }
}
