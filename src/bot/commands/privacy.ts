import { html, paragraphs } from '../../telegram/html.ts';
import { MANAGE_TEXTS } from '../locales/manage-texts.ts';
import { TALK_TEXTS } from '../locales/talk-texts.ts';
import type { Command } from './command.ts';

export const privacy: Command = {
  name: 'privacy',
  audience: 'everyone',
  async run(_services, { texts, language, reply }) {
    const kept = [MANAGE_TEXTS[language].kept, TALK_TEXTS[language].kept].map((said) => html`${said}`);
    await reply({ html: paragraphs(texts.privacy, ...kept).markup });
  },
};
