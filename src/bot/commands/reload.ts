import { readSeeds, SeedsUnreadableError } from '../../news/seed-folder.ts';
import { formatRejection, type ParsedSeed } from '../../news/seed-parser.ts';
import type { Conversation, Services } from '../conversation.ts';
import { html } from '../views/html.ts';
import { loadPreview, MOST_REJECTIONS } from '../views/load-preview.ts';
import type { Command } from './command.ts';

/** Looks through the seeds folder; nothing changes until *Apply* is pressed. */
export const reload: Command = {
  name: 'reload',
  audience: 'botAdmins',
  async run(services, conversation) {
    const seeds = await readSeeds(services.seedsDir).catch((error: unknown) => {
      if (error instanceof SeedsUnreadableError) return error;
      throw error;
    });
    if (seeds instanceof SeedsUnreadableError)
      await conversation.reply({ html: html`${seeds.message}`.markup });
    else await offerLoad(services, conversation, seeds, services.seedsDir);
  },
};

/** Shows what a load of these seeds would change, with *Apply* and *Cancel*. `source` names them to the admins. */
export async function offerLoad(
  { newsroom }: Services,
  conversation: Conversation,
  seeds: ParsedSeed,
  source: string,
): Promise<void> {
  const preview = await newsroom.preview(seeds, source, conversation.person?.id ?? conversation.chat.id);
  await conversation.reply(loadPreview(preview, source, conversation.language));
  if (preview.rejected.length > MOST_REJECTIONS) {
    await conversation.replyWithFile('rejected.txt', `${preview.rejected.map(formatRejection).join('\n')}\n`);
  }
}
