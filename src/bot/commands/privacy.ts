import { html, paragraphs } from '../../telegram/html.ts';
import { TALK_TEXTS } from '../locales/talk-texts.ts';
import type { Command } from './command.ts';

export const privacy: Command = {
  name: 'privacy',
  audience: 'everyone',
  async run(_services, { texts, language, reply }) {
    await reply({ html: paragraphs(texts.privacy, html`${TALK_TEXTS[language].kept}`).markup });
  },
};
