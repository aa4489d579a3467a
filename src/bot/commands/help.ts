import { paragraphs } from '../../telegram/html.ts';
import { type ChatContext, isBotAdmin, type Services } from '../chat-context.ts';
import { exampleButtons, findExamples } from '../views/examples.ts';
import type { Command } from './command.ts';

export const help: Command = {
  name: 'help',
  audience: 'everyone',
  run: showHelp,
};

async function showHelp(services: Services, context: ChatContext): Promise<void> {
  const { texts, language } = context;
  const { index } = services.library;
  await findExamples(index, language);
  await context.reply({
    html: paragraphs(isBotAdmin(services, context) ? texts.adminHelp : null, texts.help).markup,
    buttons: exampleButtons(index, language),
  });
}
