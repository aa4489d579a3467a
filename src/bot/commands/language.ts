import { chooseLanguages, chosenLanguages } from '../chat-languages.ts';
import { parseLanguages } from '../parse-languages.ts';
import { languageChoice } from '../views/language-settings.ts';
import { shorten } from '../views/shorten.ts';
import type { Command } from './command.ts';

/** Chooses the bot's language, and the order of languages in which articles come, by words or a button. */
export const language: Command = {
  name: 'language',
  audience: 'chatAdmins',
  settings: 'managed',
  async run(services, context, argument) {
    if (argument === '') {
      await context.reply(languageChoice(await chosenLanguages(services, context), context));
      return;
    }
    const languages = parseLanguages(argument);
    if (languages === null) {
      await context.reply({ html: context.texts.languages.unknown(shorten(argument, 60)).markup });
    } else await context.reply(await chooseLanguages(services, context, languages));
  },
};
