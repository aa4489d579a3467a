import { z } from 'zod';
import { BOT_LOCALES, type BotLocale } from '../../languages/bot-locale.ts';
import { chooseLanguages, setLanguageWait } from '../chat-languages.ts';
import { aboveMenu } from '../views/chat-menu.ts';
import type { Button } from './button.ts';
import { ALL, COUNT } from './values.ts';

/** Sets the language of the bot's texts in the chat; articles come in the order that is usual for it. */
export const language: Button<'language', [language: BotLocale]> = {
  kind: 'language',
  audience: 'chatAdmins',
  values: z.tuple([z.enum(BOT_LOCALES)]),
  async run(services, context, language) {
    await context.update(
      aboveMenu(await chooseLanguages(services, context, [language]), { ...context, language }),
    );
  },
};

/** A week: no edition comes later. */
const MAX_WAIT_MINUTES = 7 * 24 * 60;

/** Sets for how many minutes an article waits for the chat's first language; null: not at all. */
export const waitForLanguage: Button<'waitForLanguage', [minutes: number | null]> = {
  kind: 'waitForLanguage',
  audience: 'chatAdmins',
  values: z.tuple([z.union([COUNT.pipe(z.int().min(1).max(MAX_WAIT_MINUTES)), ALL])]),
  async run(services, context, minutes) {
    await context.update(aboveMenu(await setLanguageWait(services, context, minutes), context));
  },
};
