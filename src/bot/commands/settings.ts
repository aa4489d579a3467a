import { PLAIN_LOOK, type PostLook, type PostSwitch } from '../../chats/post-look.ts';
import type { Html } from '../../telegram/html.ts';
import type { OutgoingMessage } from '../../telegram/outgoing-message.ts';
import type { ChatContext, Services } from '../chat-context.ts';
import { chosenLanguages } from '../chat-languages.ts';
import { saidWithPause } from '../chat-pause.ts';
import { scheduleOf } from '../chat-schedule.ts';
import { MANAGE_TEXTS } from '../locales/manage-texts.ts';
import { parseLook } from '../parse-look.ts';
import { chatToStore, followedBy } from '../subscribe.ts';
import { chatMenu } from '../views/chat-menu.ts';
import { shorten } from '../views/shorten.ts';
import type { Command } from './command.ts';

/** Shows everything that the chat may choose; in words, how its posts look: `/settings without sound, hashtags on`. */
export const settings: Command = {
  name: 'settings',
  audience: 'chatAdmins',
  settings: 'managed',
  async run(services, context, argument) {
    if (argument === '') {
      await context.reply(await menuOf(services, context));
      return;
    }
    const wanted = parseLook(argument);
    const texts = MANAGE_TEXTS[context.language];
    if (wanted.outcome === 'refused') {
      const said = texts.unknownLook(shorten(wanted.words.join(', '), 60));
      await context.reply(await menuOf(services, context, said));
      return;
    }
    await changeLook(services, context, wanted.change);
    await context.reply(await menuOf(services, context, texts.lookNow(wanted.change)));
  },
};

/** Stores the chat, and how its posts look from now on. */
export async function changeLook(
  { store }: Services,
  context: ChatContext,
  change: Partial<PostLook>,
): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.chats.upsert(chatToStore(context));
    for (const [post, isOn] of Object.entries(change)) {
      await tx.chats.setLook(context.chat.id, post as PostSwitch, isOn);
    }
  });
}

export async function menuOf(
  services: Services,
  context: ChatContext,
  note: Html | null = null,
): Promise<OutgoingMessage> {
  const { store } = services;
  const { chat, language, person } = context;
  const managed = person === null ? [] : await store.managedChats.of(person.id);
  const shown = {
    subscriptions: await followedBy(services, context),
    schedule: await scheduleOf(services, context),
    languages: await chosenLanguages(services, context),
    look: (await store.chats.get(chat.id))?.look ?? PLAIN_LOOK,
  };
  const isManaged = managed.some((one) => one.isCurrent && one.chatId === chat.id);
  return saidWithPause(services, context, chatMenu(shown, { language, isManaged }, note));
}
