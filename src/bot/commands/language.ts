import { lines } from '../../telegram/html.ts';
import { buttonData } from '../buttons/button-data.ts';
import { textsFor, translatedLanguages } from '../locales/locale.ts';
import type { Command } from './command.ts';

const OWN_NAMES = { en: 'English', ru: 'Русский', kk: 'Қазақша' } as const;

/** Offers the languages, each named in itself, for people who cannot read the current one. */
export const language: Command = {
  name: 'language',
  audience: 'chatAdmins',
  async run(_services, context) {
    const languages = translatedLanguages();
    await context.reply({
      html: lines(...languages.map((code) => textsFor(code).chooseLanguage)).markup,
      buttons: [
        languages.map((code) => ({
          text: OWN_NAMES[code],
          data: buttonData('language', code),
        })),
      ],
    });
  },
};
