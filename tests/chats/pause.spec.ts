import { describe, expect, it } from 'vitest';
import { PAUSE_REASONS, pauseKind, probeWait } from '../../src/chats/pause.ts';

const HOUR = 3_600_000;

describe('pauseKind', () => {
  it.each<[reason: string, kind: string]>([
    ['Forbidden: bot was blocked by the user', 'blocked'],
    ['Bad Request: USER_IS_BLOCKED', 'blocked'],
    ['Forbidden: bot was kicked from the supergroup chat', 'removed'],
    ['Forbidden: bot is not a member of the channel chat', 'removed'],
    ['Bad Request: not enough rights to send text messages to the chat', 'notAllowed'],
    ['Bad Request: need administrator rights in the channel chat', 'notAllowed'],
    ['Bad Request: CHAT_WRITE_FORBIDDEN', 'notAllowed'],
    ['Bad Request: have no write access to the chat', 'notAllowed'],
    ['Bad Request: USER_BANNED_IN_CHANNEL', 'notAllowed'],
    ['Bad Request: CHAT_SEND_PLAIN_FORBIDDEN', 'notAllowed'],
    ['Bad Request: chat not found', 'other'],
    ['Forbidden: user is deactivated', 'other'],
    ...Object.entries(PAUSE_REASONS).map(([kind, reason]): [string, string] => [reason, kind]),
  ])('%s: %s', (reason, kind) => {
    expect(pauseKind(reason)).toBe(kind);
  });
});

describe('probeWait', () => {
  it('grows from an hour to a week, and no further', () => {
    expect([0, 1, 2, 3, 4, 5, 99].map((refused) => probeWait(refused) / HOUR)).toEqual([
      1, 6, 24, 72, 168, 168, 168,
    ]);
  });
});
