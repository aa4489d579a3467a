import type { ChatMemberUpdated } from 'telegraf/types';
import { describe, expect, it } from 'vitest';
import { membershipChange, writingObstacle } from '../../src/bot/membership.ts';

const update = (before: string, after: string) =>
  ({ old_chat_member: { status: before }, new_chat_member: { status: after } }) as ChatMemberUpdated;

describe('writingObstacle', () => {
  it.each<[string, object, RegExp | null]>([
    ['private', { status: 'member' }, null],
    ['private', { status: 'kicked' }, /blocked/],
    ['supergroup', { status: 'left' }, /kicked/],
    ['supergroup', { status: 'restricted', is_member: true, can_send_messages: true }, null],
    ['supergroup', { status: 'restricted', is_member: true, can_send_messages: false }, /rights/],
    ['supergroup', { status: 'restricted', is_member: false, can_send_messages: true }, /kicked/],
    ['supergroup', { status: 'administrator', can_post_messages: false }, null],
    ['channel', { status: 'administrator', can_post_messages: true }, null],
    ['channel', { status: 'administrator', can_post_messages: false }, /rights/],
    ['channel', { status: 'member' }, /rights/],
  ])('in a %s as %j: %s', (type, member, expected) => {
    const obstacle = writingObstacle({ chat: { type }, new_chat_member: member } as ChatMemberUpdated);
    if (expected === null) expect(obstacle).toBeNull();
    else expect(obstacle).toMatch(expected);
  });
});

describe('membershipChange', () => {
  it.each([
    ['left', 'member', 'added'],
    ['kicked', 'administrator', 'added'],
    ['member', 'kicked', 'removed'],
    ['administrator', 'left', 'removed'],
    ['member', 'administrator', 'unchanged'],
    ['left', 'kicked', 'unchanged'],
  ])('from %s to %s is %s', (before, after, expected) => {
    expect(membershipChange(update(before, after))).toBe(expected);
  });
});
