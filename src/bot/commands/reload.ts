import { type OnProgress, PREVIEW_STAGES } from '../../sources/load-progress.ts';
import { readSeeds, SeedsUnreadableError } from '../../sources/seed-folder.ts';
import {
  formatNote,
  formatRejection,
  type ParsedSeed,
  type SeedRejection,
} from '../../sources/seed-parser.ts';
import { html } from '../../telegram/html.ts';
import type { ChatContext, Services } from '../chat-context.ts';
import { isLink, previewLink } from '../link-preview.ts';
import { replyWhenDone } from '../progress-message.ts';
import { loadPreview, previewFile } from '../views/load-preview.ts';
import type { Command } from './command.ts';

/** Reads the seeds folder, or fetches the article at a link; nothing changes until *Apply* is pressed. */
export const reload: Command = {
  name: 'reload',
  audience: 'botAdmins',
  async run(services, context, argument) {
    if (isLink(argument)) return previewLink(services, context, argument);
    if (argument !== '') {
      await context.reply({ html: context.texts.sources.link.how.markup });
      return;
    }
    const read = (onProgress: OnProgress) => readSeeds(services.seedsDir, onProgress);
    await offerLoad(services, context, { read, source: services.seedsDir });
  },
};

interface OfferedSeeds {
  /** @throws SeedsUnreadableError */
  readonly read: (onProgress: OnProgress) => Promise<ParsedSeed>;
  /** Name of the seeds in messages to admins. */
  readonly source: string;
}

/** Shows what loading these seeds would change, with *Apply* and *Cancel*; what the message has no room for is sent as files. */
export async function offerLoad(
  services: Services,
  context: ChatContext,
  { read, source }: OfferedSeeds,
): Promise<void> {
  const requestedBy = context.person?.id ?? context.chat.id;
  let rejected: readonly SeedRejection[] = [];
  let listed: string | null = null;
  await replyWhenDone(services, context, {
    stages: PREVIEW_STAGES,
    async work(onProgress) {
      const seeds = await readable(() => read(onProgress));
      if (seeds instanceof SeedsUnreadableError) return { html: html`${seeds.message}`.markup };
      rejected = seeds.rejected;
      for (const note of seeds.notes) services.log.info({ source }, formatNote(note));
      const preview = await services.library.preview(seeds, source, requestedBy, onProgress);
      listed = previewFile(preview, context.language);
      return loadPreview(preview, source, context.language, services.sendsPerSecond);
    },
  });
  if (listed !== null) await context.replyWithFile('preview.txt', listed);
  if (rejected.length === 0) return;
  await context.replyWithFile('rejected.txt', `${rejected.map(formatRejection).join('\n')}\n`);
}

function readable(read: () => Promise<ParsedSeed>): Promise<ParsedSeed | SeedsUnreadableError> {
  return read().catch((error: unknown) => {
    if (error instanceof SeedsUnreadableError) return error;
    throw error;
  });
}
