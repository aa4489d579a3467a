import { z } from 'zod';
import type { World } from './emulator-state.ts';
import type { StoredFile } from './files.ts';
import type { SavedMessages } from './messages.ts';
import type { Message } from './telegram-types.ts';

/** Files of more bytes in all are not kept with the history: the newest go first. */
const MAX_FILE_BYTES = 8 * 1024 * 1024;

const message = z.custom<Message>(
  (value) =>
    z.looseObject({ message_id: z.int(), date: z.number(), chat: z.object({ id: z.int() }) }).safeParse(value)
      .success,
  'not a message',
);

const history = z.object({
  version: z.literal(1),
  /** Whether the person has blocked the bot, or its rights in a group ended. */
  bot: z.array(
    z.object({ chatId: z.int(), bot: z.enum(['present', 'left', 'kicked']), started: z.boolean() }),
  ),
  messages: z.array(
    z.object({
      chatId: z.int(),
      nextId: z.int().positive(),
      messages: z.array(message),
      byBot: z.array(z.int()),
    }),
  ),
  filesAdded: z.int().nonnegative(),
  files: z.array(
    z.object({
      fileName: z.string(),
      mimeType: z.string(),
      path: z.string(),
      reference: z.object({ file_id: z.string(), file_unique_id: z.string(), file_size: z.int() }),
      base64: z.string(),
    }),
  ),
});

/** What was said and sent in all chats, as JSON. */
export type History = z.output<typeof history>;

export function historyOf({ registry, messages, files }: World): History {
  const saved = files.saved();
  return {
    version: 1,
    bot: [...registry.chats.values()].map(({ id, bot, started }) => ({ chatId: id, bot, started })),
    messages: messages
      .saved()
      .map((chat) => ({ ...chat, messages: [...chat.messages], byBot: [...chat.byBot] })),
    filesAdded: saved.added,
    files: newestWithin(saved.files, MAX_FILE_BYTES).map(({ bytes, ...about }) => ({
      ...about,
      base64: Buffer.from(bytes).toString('base64'),
    })),
  };
}

/** @throws ZodError */
export function restoreHistory({ registry, messages, files }: World, given: unknown): void {
  const { bot, messages: saved, filesAdded, files: savedFiles } = history.parse(given);
  for (const { chatId, bot: state, started } of bot) {
    const chat = registry.chats.get(chatId);
    if (chat === undefined) continue;
    chat.bot = state;
    chat.started = started;
  }
  messages.restore(saved.filter(({ chatId }: SavedMessages) => registry.chats.has(chatId)));
  files.restore({
    added: filesAdded,
    files: savedFiles.map(
      ({ base64, ...about }): StoredFile => ({ ...about, bytes: Buffer.from(base64, 'base64') }),
    ),
  });
}

export function resetHistory({ registry, messages, files, events }: World): void {
  messages.clear();
  files.clear();
  for (const chat of registry.chats.values()) chat.bot = 'present';
  events.emit('reset');
}

function newestWithin(files: readonly StoredFile[], most: number): StoredFile[] {
  let bytes = 0;
  return files
    .toReversed()
    .filter((file) => {
      bytes += file.bytes.length;
      return bytes <= most;
    })
    .toReversed();
}
