import { paragraphs } from '../../telegram/html.ts';
import { type ChatContext, isBotAdmin, type Services } from '../chat-context.ts';
import { exampleButtons } from '../views/examples.ts';
import type { Command } from './command.ts';

export const help: Command = {
  name: 'help',
  audience: 'everyone',
  run: showHelp,
};

async function showHelp(services: Services, conversation: ChatContext): Promise<void> {
  const { texts, language } = conversation;
  await conversation.reply({
    html: paragraphs(isBotAdmin(services, conversation) ? texts.adminHelp : null, texts.help).markup,
    buttons: exampleButtons(services.library.index, language),
  });
}
