import { expect, it } from 'vitest';
import { PLAIN_LOOK } from '../../src/chats/post-look.ts';
import { aChat, temporaryStore } from '../support/store.ts';

const [PERSON, OTHER] = [6_100_000_001, 6_100_000_002];
const [GROUP, CHANNEL] = [-5, -1_001_234_567_890];

it('remembers which chats a person manages, and one of them as current', async () => {
  const { store } = await temporaryStore();
  const { managedChats } = store;
  await managedChats.add(PERSON, GROUP, 1);
  await managedChats.setCurrent(PERSON, CHANNEL, 2);
  await managedChats.add(PERSON, CHANNEL, 3);
  await managedChats.setCurrent(OTHER, GROUP, 4);
  expect(await managedChats.of(PERSON)).toEqual([
    { chatId: CHANNEL, isCurrent: true },
    { chatId: GROUP, isCurrent: false },
  ]);
  expect(await managedChats.managersOf(GROUP)).toEqual([OTHER, PERSON]);
  await managedChats.setCurrent(PERSON, null, 5);
  expect((await managedChats.of(PERSON)).some(({ isCurrent }) => isCurrent)).toBe(false);
  await managedChats.remove(PERSON, GROUP);
  expect(await managedChats.managersOf(GROUP)).toEqual([OTHER]);
  await managedChats.removeAll(GROUP);
  expect(await managedChats.of(OTHER)).toEqual([]);
});

it('forgets a person, and a chat, and follows a group that becomes a supergroup', async () => {
  const { store } = await temporaryStore();
  const { managedChats, chats } = store;
  for (const id of [PERSON, OTHER]) await managedChats.setCurrent(id, GROUP, 1);
  await managedChats.setCurrent(OTHER, CHANNEL, 2);
  await chats.migrate(GROUP, CHANNEL);
  expect(await managedChats.of(PERSON)).toEqual([{ chatId: CHANNEL, isCurrent: true }]);
  expect(await managedChats.of(OTHER)).toEqual([{ chatId: CHANNEL, isCurrent: true }]);
  await chats.forget(PERSON);
  expect(await managedChats.managersOf(CHANNEL)).toEqual([OTHER]);
  await chats.forget(CHANNEL);
  expect(await managedChats.of(OTHER)).toEqual([]);
});

it('keeps how the posts of a chat look', async () => {
  const { store } = await temporaryStore();
  await store.chats.upsert(aChat(CHANNEL));
  expect((await store.chats.get(CHANNEL))?.look).toEqual(PLAIN_LOOK);
  await store.chats.setLook(CHANNEL, 'linkPreview', true);
  await store.chats.setLook(CHANNEL, 'hashtags', true);
  await store.chats.setLook(CHANNEL, 'hashtags', false);
  expect((await store.chats.get(CHANNEL))?.look).toEqual({ ...PLAIN_LOOK, linkPreview: true });
});
