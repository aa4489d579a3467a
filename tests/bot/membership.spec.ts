import type { ChatMemberUpdated } from 'telegraf/types';
import { describe, expect, it } from 'vitest';
import { membershipChange } from '../../src/bot/membership.ts';

const update = (before: string, after: string) =>
  ({ old_chat_member: { status: before }, new_chat_member: { status: after } }) as ChatMemberUpdated;

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
