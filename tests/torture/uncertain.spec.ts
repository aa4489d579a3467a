import { describe, expect, it } from 'vitest';
import { causesOf, type Events } from './uncertain.ts';
import type { OutboxRow } from './verdict.ts';

const row = (given: Partial<OutboxRow> = {}): OutboxRow => ({
  id: 1,
  chat_id: 7,
  article_id: '1',
  state: 'uncertain',
  problem: 'ECONNRESET',
  sending_at: 10_000,
  message_id: null,
  in_digest: 0,
  ...given,
});
const fault = (at: number, isUnknown = true) => ({ at, name: 'silent', chatId: 7, isUnknown });
const NOTHING: Events = { faults: [], kills: [], troubles: [], ahead: { by: 5000, lives: [] } };
const NONE = { messages: 1, afterFaults: 0, afterKills: 0, unexplained: [] };

describe('causesOf', () => {
  it.each<[string, Events, object]>([
    ['a fault of its chat', { ...NOTHING, faults: [fault(10_050)] }, { afterFaults: 1 }],
    ['a kill right after its mark', { ...NOTHING, kills: [9000, 10_400] }, { afterKills: 1 }],
    [
      'a kill after a time without the database',
      { ...NOTHING, kills: [38_400], troubles: [{ from: 9000, to: 37_000 }] },
      { afterKills: 1 },
    ],
    [
      'a kill of a process whose clock was ahead',
      { ...NOTHING, kills: [5100], ahead: { by: 5000, lives: [{ from: 4000, to: 5100 }] } },
      { afterKills: 1 },
    ],
    [
      'no kill of one that was not running then',
      { ...NOTHING, kills: [5100], ahead: { by: 5000, lives: [{ from: 1000, to: 2000 }] } },
      { unexplained: ['7 1: ECONNRESET'] },
    ],
    ['nothing', NOTHING, { unexplained: ['7 1: ECONNRESET'] }],
    ['a fault of before', { ...NOTHING, faults: [fault(9000)] }, { unexplained: ['7 1: ECONNRESET'] }],
    [
      'a fault whose outcome is known',
      { ...NOTHING, faults: [fault(10_050, false)] },
      { unexplained: ['7 1: ECONNRESET'] },
    ],
    ['a kill long after', { ...NOTHING, kills: [38_400] }, { unexplained: ['7 1: ECONNRESET'] }],
  ])('finds %s', (_, events, expected) => {
    expect(causesOf([row()], events)).toEqual({ ...NONE, ...expected });
  });

  it('counts a digest as one message, and a fault for one message only', () => {
    const rows = [
      row(),
      row({ article_id: '2' }),
      row({ article_id: '3', sending_at: 10_020 }),
      row({ article_id: '4', state: 'sent' }),
    ];
    expect(causesOf(rows, { ...NOTHING, faults: [fault(10_050)] })).toMatchObject({
      messages: 2,
      afterFaults: 1,
      unexplained: ['7 3: ECONNRESET'],
    });
  });
});
