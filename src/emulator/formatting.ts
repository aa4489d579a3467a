import { z } from 'zod';
import { detectEntities } from './entity-detection.ts';
import { badRequest } from './errors.ts';
import { parseHtml } from './html.ts';
import type { FormattedText, MessageEntity, User } from './telegram-types.ts';

export const MAX_TEXT = 4096;
export const MAX_CAPTION = 1024;

/** Text as passed to a Bot API method. */
export interface RawText {
  readonly text: string;
  readonly parseMode: string;
  /** JSON array of MessageEntity, used only without a parse mode; may be empty. */
  readonly entities: string;
}

const entityList = z.array(
  z.object({
    type: z.enum([
      'bold',
      'italic',
      'underline',
      'strikethrough',
      'spoiler',
      'code',
      'pre',
      'text_link',
      'blockquote',
      'expandable_blockquote',
      'custom_emoji',
    ]),
    offset: z.int().nonnegative(),
    length: z.int().positive(),
    url: z.string().optional(),
    language: z.string().optional(),
    custom_emoji_id: z.string().optional(),
  }),
);

/**
 * The text that people will see: markup parsed, white space trimmed, links and commands detected.
 * parse_mode is HTML or none; this emulator rejects the Markdown modes.
 * @throws ApiError 400 `can't parse entities: …`, `unsupported parse_mode`
 */
export function formatText(raw: RawText, userById: (id: number) => User | undefined): FormattedText {
  const { text, entities } = trimmed(readMarkup(raw, userById));
  return { text, entities: detectEntities(text, entities) };
}

function readMarkup(raw: RawText, userById: (id: number) => User | undefined): FormattedText {
  const mode = raw.parseMode.toLowerCase();
  if (mode === 'html') return parseHtml(raw.text, userById);
  if (mode !== '' && mode !== 'none') throw badRequest('unsupported parse_mode');
  if (raw.entities === '') return { text: raw.text, entities: [] };
  let given: unknown;
  try {
    given = JSON.parse(raw.entities);
  } catch {
    throw badRequest("can't parse entities JSON object");
  }
  const parsed = entityList.safeParse(given);
  if (!parsed.success) throw badRequest("can't parse MessageEntity");
  return { text: raw.text, entities: parsed.data.flatMap((entity) => within(raw.text.length, entity)) };
}

/** Drops an entity that starts after the text, and cuts one that ends after it, as Telegram does. */
function within(length: number, entity: z.infer<typeof entityList>[number]): MessageEntity[] {
  if (entity.offset >= length) return [];
  const { url, language, custom_emoji_id, ...span } = entity;
  return [
    {
      ...span,
      length: Math.min(span.length, length - span.offset),
      ...(url === undefined ? {} : { url }),
      ...(language === undefined ? {} : { language }),
      ...(custom_emoji_id === undefined ? {} : { custom_emoji_id }),
    },
  ];
}

/** Telegram trims white space from both ends of a message; entities move and shrink accordingly. */
function trimmed({ text, entities }: FormattedText): FormattedText {
  const kept = text.trim();
  const lead = text.length - text.trimStart().length;
  const moved = entities.flatMap((entity) => {
    const start = Math.max(0, entity.offset - lead);
    const end = Math.min(kept.length, entity.offset + entity.length - lead);
    return end > start ? [{ ...entity, offset: start, length: end - start }] : [];
  });
  return { text: kept, entities: moved };
}
