import { describe, expect, it } from 'vitest';
import { judge, type OutboxRow } from './verdict.ts';

const row = (chat_id: number, article_id: string, state = 'sent'): OutboxRow => ({
  id: 1,
  chat_id,
  article_id,
  state,
  problem: null,
  sending_at: null,
  message_id: null,
  in_digest: 0,
});
const delivery = (chatId: number, id: string, at = 1) => ({
  chatId,
  messageId: 1,
  at,
  text: `A new bridge in Aktobe ${id}\nAktobe`,
});
const CLEAN = {
  expected: 2,
  received: 2,
  lost: [],
  duplicated: [],
  outOfOrder: [],
  uncertain: 0,
  uncertainReceived: 0,
  dead: 0,
  unsettled: 0,
};

describe('judge', () => {
  it.each([
    ['all that came once, in order', [row(7, '1'), row(7, '2')], ['1', '2'], {}],
    [
      'a sent one that did not come as lost',
      [row(7, '1'), row(7, '2')],
      ['1'],
      { received: 1, lost: ['7 2'] },
    ],
    ['one never queued as lost', [row(7, '1')], ['1'], { received: 1, lost: ['7 2'] }],
    ['one that came twice', [row(7, '1'), row(7, '2')], ['1', '2', '2'], { duplicated: ['7 2'] }],
    ['one that overtook', [row(7, '1'), row(7, '2')], ['2', '1'], { outOfOrder: ['7 1'] }],
    [
      'uncertain ones apart, come or not',
      [row(7, '1', 'uncertain'), row(7, '2', 'uncertain')],
      ['1'],
      { received: 1, uncertain: 2, uncertainReceived: 1 },
    ],
    [
      'an uncertain one that came twice',
      [row(7, '1', 'uncertain'), row(7, '2')],
      ['1', '1', '2'],
      {
        duplicated: ['7 1'],
        uncertain: 1,
        uncertainReceived: 1,
      },
    ],
    ['what still waits', [row(7, '1'), row(7, '2', 'parked')], ['1'], { received: 1, unsettled: 1 }],
    ['what was refused for good', [row(7, '1'), row(7, '2', 'dead')], ['1'], { received: 1, dead: 1 }],
  ])('counts %s', (_, rows, arrived, expected) => {
    const verdict = judge({
      followers: [7],
      articleIds: ['1', '2'],
      rows,
      deliveries: [...arrived.map((id) => delivery(7, id)), { ...delivery(7, '1'), text: 'an answer' }],
    });
    expect(verdict).toEqual({ ...CLEAN, peak: arrived.length + 1, ...expected });
  });

  it('finds the fullest second, wherever it begins', () => {
    const times = [0, 600, 900, 1100, 1599, 1600, 3000];
    const deliveries = times.map((at) => delivery(7, '9', at));
    expect(judge({ followers: [], articleIds: [], rows: [], deliveries }).peak).toBe(4);
  });
});
