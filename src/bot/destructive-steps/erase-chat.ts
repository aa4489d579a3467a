import { html, lines, paragraphs } from '../../telegram/html.ts';
import type { ChatContext, Services } from '../chat-context.ts';
import { CONFIRMATION_TEXTS } from '../locales/confirmation-texts.ts';
import { managedChats } from '../managed-chat.ts';
import { followedBy } from '../subscribe.ts';
import { namesOf } from '../views/interest-name.ts';
import { shorten } from '../views/shorten.ts';
import type { DestructiveStep } from './step.ts';

const MAX_NAMES_LENGTH = 300;

/** Erases all that is stored about a chat. */
export const eraseChat: DestructiveStep = {
  audience: 'chatAdmins',
  async question(services, context) {
    const { language, chat } = context;
    const { erase } = CONFIRMATION_TEXTS[language];
    const followed = await followedBy(services, context);
    const pushes = await services.store.outbox.countOf(chat.id);
    const names = namesOf(
      followed.map(({ interest }) => interest),
      language,
    );
    const isStored = (await services.store.chats.get(chat.id)) !== null;
    const managed = await managedChats(services, context);
    return {
      kind: 'question',
      html: paragraphs(
        erase.ask,
        lines(
          followed.length === 0
            ? null
            : html`• ${erase.subscriptions(followed.length, shorten(names, MAX_NAMES_LENGTH))}`,
          isStored ? html`• ${erase.settings}` : null,
          pushes.sent > 0 ? html`• ${erase.sent(pushes.sent)}` : null,
          pushes.waiting > 0 ? html`• ${erase.waiting(pushes.waiting)}` : null,
          managed.length > 0
            ? html`• ${erase.managed(shorten(managed.map(({ name }) => name).join(', '), MAX_NAMES_LENGTH))}`
            : null,
        ),
        erase.final,
      ),
      button: erase.button,
      // Whatever has come meanwhile is to go too.
      subject: 0,
    };
  },
  async run(services, context) {
    await erase(services, context);
    return { html: context.texts.forgotten.markup };
  },
};

/** Erases what the store and the memory hold of the chat. */
export async function erase({ store, talk }: Services, { chat }: ChatContext): Promise<void> {
  await store.chats.forget(chat.id);
  talk.forget(chat.id);
}
