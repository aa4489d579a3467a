import { AT_ONCE } from '../../chats/schedule.ts';
import { writeSettings } from '../../subscriptions/settings-file.ts';
import { SETTINGS_FILE_TEXTS } from '../locales/settings-file-texts.ts';
import { SETTINGS_FILE_NAME } from '../settings-document.ts';
import { followedBy } from '../subscribe.ts';
import { interestName } from '../views/interest-name.ts';
import type { Command } from './command.ts';

/** Sends what the chat follows, when and in which languages, as a file that can be sent back. */
export const exportSettings: Command = {
  name: 'export',
  audience: 'chatAdmins',
  settings: 'managed',
  async run(services, context) {
    const { chat, language, reply } = context;
    const texts = SETTINGS_FILE_TEXTS[language];
    const follow = await followedBy(services, context);
    if (follow.length === 0) {
      await reply({ html: texts.nothingToExport.markup });
      return;
    }
    const chosen = await services.store.chats.get(chat.id);
    const file = writeSettings(
      {
        follow,
        schedule: chosen?.schedule ?? AT_ONCE,
        language: chosen?.language ?? null,
        languageOrder: chosen?.languageOrder ?? null,
        waitForLanguageMinutes: chosen?.waitForLanguageMinutes ?? null,
      },
      (interest) => interestName(interest, language),
    );
    await reply({ html: texts.exported(follow.length).markup });
    await context.replyWithFile(SETTINGS_FILE_NAME, file);
  },
};
