import { describe, expect, it } from 'vitest';
import { tellAdmin } from '../../src/bot/settings-reply.ts';
import type { OutgoingMessage } from '../../src/telegram/outgoing-message.ts';
import { plainTextOf } from '../../src/telegram/plain-text.ts';
import { temporaryStore } from '../support/store.ts';

const GROUP = { id: -7, kind: 'group' as const, name: 'Neighbours' };
const REPLY: OutgoingMessage = {
  html: '<b>Not understood.</b>',
  buttons: [[{ text: 'Yes', data: 'guess' }]],
};

/** What an admin of a group is told of a command that was given there. */
async function toldOf(said: string): Promise<OutgoingMessage | undefined> {
  const { store } = await temporaryStore();
  const told: OutgoingMessage[] = [];
  const send = async (_: number, message: OutgoingMessage) => told.push(message);
  const how = { services: { store, now: () => 1 }, replies: { send, sendFile: async () => null } };
  const context = { chat: GROUP, language: 'en', person: { id: 7, languageCode: 'en' } } as const;
  await tellAdmin(context, { ...how, adminsOf: async () => [], said }, REPLY);
  return told[0];
}

describe('what an admin is told of a command in a group', () => {
  it('quotes the command, so that its buttons know it', async () => {
    expect((await toldOf('/subscribe <Aktobe>'))?.html).toContain(
      '<blockquote>/subscribe &lt;Aktobe&gt;</blockquote>\n<b>Not understood.</b>',
    );
  });

  it.each([4_000, 4_096])('fits a message whole where the command has %i characters', async (length) => {
    const message = await toldOf('&'.repeat(length));
    const text = plainTextOf(message?.html ?? '');
    expect(text.length).toBeLessThanOrEqual(4_096);
    expect(text).toContain('Not understood.');
    expect(message?.buttons?.flat()).toHaveLength(2);
  });
});
