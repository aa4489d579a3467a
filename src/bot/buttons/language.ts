import { z } from 'zod';
import type { BotLocale } from '../../languages/bot-locale.ts';
import { textsFor } from '../locales/locale.ts';
import { chatToStore } from '../subscribe.ts';
import type { Button } from './button.ts';

/** Sets the language of the bot's texts in the chat. */
export const language: Button<'language', [language: BotLocale]> = {
  kind: 'language',
  audience: 'chatAdmins',
  values: z.tuple([z.enum(['en', 'ru', 'kk'])]),
  async run({ store }, context, language) {
    await store.transaction(async ({ chats }) => {
      await chats.upsert(chatToStore(context));
      await chats.setLanguage(context.chat.id, language);
    });
    await context.update({ html: textsFor(language).languageChosen.markup });
  },
};
