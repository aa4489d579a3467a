import type { BotApiEmulator } from '../emulator/emulator.ts';
import type { NewPerson } from '../emulator/membership.ts';

/** The people of the playground. Their ids are fixed, so that subscriptions still belong to them after a restart. */
export const PLAYGROUND_PEOPLE = {
  john: { id: 6_100_000_001, firstName: 'John', username: 'john', languageCode: 'en' },
  aigerim: { id: 6_100_000_002, firstName: 'Aigerim', username: 'aigerim', languageCode: 'kk' },
  ivan: { id: 6_100_000_003, firstName: 'Ivan', username: 'ivan', languageCode: 'ru' },
  dana: { id: 6_100_000_004, firstName: 'Dana', username: 'dana', languageCode: 'en' },
} as const satisfies Record<string, NewPerson & { id: number }>;

/** Ids to add to ADMIN_IDS while the playground runs. */
export const PLAYGROUND_ADMIN_IDS: readonly number[] = [PLAYGROUND_PEOPLE.dana.id];

export const PLAYGROUND_CHATS = {
  neighbours: { id: -4_200_000_001, title: 'Aktobe neighbours' },
  channel: { id: -1_002_100_000_001, title: 'Kazakhstan daily' },
  forum: { id: -1_002_100_000_002, title: 'Shymkent forum' },
} as const;

/**
 * Adds the people, a group where the bot is an ordinary member, a forum with topics, and a channel it may post to. The bot may write to
 * everyone from the start, so that subscriptions from before a restart are still delivered.
 */
export function seedPlayground(emulator: BotApiEmulator): void {
  const { john, aigerim, ivan, dana } = PLAYGROUND_PEOPLE;
  for (const person of [john, aigerim, ivan, dana]) emulator.addPerson({ ...person, started: true });
  emulator.addChat({
    ...PLAYGROUND_CHATS.neighbours,
    type: 'group',
    members: [john.id, ivan.id],
    administrators: [aigerim.id],
  });
  emulator.addChat({
    ...PLAYGROUND_CHATS.forum,
    type: 'supergroup',
    isForum: true,
    topics: [
      { id: 2, name: 'News', state: 'open' },
      { id: 3, name: 'Archive', state: 'closed' },
    ],
    members: [john.id, ivan.id],
    administrators: [aigerim.id],
  });
  emulator.addChat({
    ...PLAYGROUND_CHATS.channel,
    type: 'channel',
    members: [john.id, aigerim.id],
    administrators: [dana.id],
  });
}
