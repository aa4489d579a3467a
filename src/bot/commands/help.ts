import { paragraphs } from '../../telegram/html.ts';
import { type ChatContext, isBotAdmin, type Services } from '../chat-context.ts';
import { exampleButtons } from '../views/examples.ts';
import type { Command } from './command.ts';

export const help: Command = {
  name: 'help',
  audience: 'everyone',
  run: showHelp,
};

async function showHelp(services: Services, context: ChatContext): Promise<void> {
  const { texts, language } = context;
  await context.reply({
    html: paragraphs(isBotAdmin(services, context) ? texts.adminHelp : null, texts.help).markup,
    buttons: exampleButtons(services.library.index, language),
  });
}
