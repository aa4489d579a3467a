import { pick } from '../../bench/corpus/random.ts';
import type { BotApiEmulator } from '../../src/emulator/emulator.ts';
import type { Store } from '../../src/store/store.ts';

/** People who follow the articles. */
export const FOLLOWERS = 30;

const QUESTIONS = ['akim of Astana name', 'greenhouse cost', 'heart transplant'];

/** People and a group that follow the articles' region, and their issuing body too. */
export async function addFollowers(emulator: BotApiEmulator, store: Store) {
  const people = Array.from(
    { length: FOLLOWERS },
    (_, turn) => emulator.addPerson({ firstName: `Person ${turn}`, started: true }).id,
  );
  const group = emulator.addChat({
    type: 'group',
    title: 'Group',
    members: people,
    administrators: people.slice(0, 1),
  });
  for (const id of [...people, group.id]) {
    await store.chats.upsert({
      id,
      kind: id < 0 ? 'group' : 'private',
      name: 'Follower',
      languageCode: 'en',
    });
    await store.subscriptions.subscribe(id, { kind: 'region', region: 'KZ-15' });
    await store.subscriptions.subscribe(id, { kind: 'issuer', issuer: 'aktobe' });
  }
  let supergroup: number | null = null;
  return {
    id: group.id,
    migratedTo: () => {
      supergroup ??= emulator.chats().find(({ type }) => type === 'supergroup')?.id ?? group.id;
      return supergroup;
    },
  };
}

/** Somebody new asks; Telegram may repeat the update, out of order. Returns who. */
export function askSomething(emulator: BotApiEmulator, random: () => number): number {
  const { id } = emulator.addPerson({ firstName: 'Asker', started: true });
  const message = messageFrom(id, pick(QUESTIONS, random));
  const updateId = emulator.injectUpdate({ message });
  if (random() < 0.5) emulator.injectUpdate({ update_id: updateId, message });
  return id;
}

/** Half of the followers follow the region no longer; what waits comes by the issuing body, in its place. */
export function unsubscribeSome(emulator: BotApiEmulator): void {
  const entities = [{ type: 'bot_command', offset: 0, length: '/unsubscribe'.length }];
  for (const { id } of emulator.people().slice(0, FOLLOWERS / 2)) {
    emulator.injectUpdate({ message: { ...messageFrom(id, '/unsubscribe KZ-15'), entities } });
  }
}

function messageFrom(id: number, text: string) {
  return {
    message_id: 1,
    date: Math.floor(Date.now() / 1000),
    chat: { id, type: 'private', first_name: 'Person' },
    from: { id, is_bot: false, first_name: 'Person', language_code: 'en' },
    text,
  };
}
