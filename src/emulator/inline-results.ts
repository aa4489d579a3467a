import { z } from 'zod';
import { badRequest } from './errors.ts';
import { formatText, MAX_TEXT } from './formatting.ts';
import { readReplyMarkup } from './reply-markup.ts';
import type { InlineKeyboardMarkup, MessageEntity, User } from './telegram-types.ts';

/** An inline result: its title and description in the list, and the message that inserting it sends. */
export interface InlineResult {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly message: {
    readonly text: string;
    readonly entities: readonly MessageEntity[];
    readonly reply_markup?: InlineKeyboardMarkup;
  };
}

export interface InlineAnswer {
  readonly results: readonly InlineResult[];
  readonly nextOffset: string;
  readonly cacheTimeSeconds: number;
  readonly isPersonal: boolean;
  /** A button above the results that opens the private chat with `/start <parameter>`. */
  readonly button?: { readonly text: string; readonly startParameter?: string };
}

const MAX_RESULTS = 50;
const MAX_RESULT_ID_BYTES = 64;

const article = z.looseObject({
  type: z.string(),
  id: z.coerce.string(),
  title: z.string().optional(),
  description: z.string().optional(),
  input_message_content: z
    .looseObject({
      message_text: z.string().default(''),
      parse_mode: z.string().default(''),
      entities: z.unknown().optional(),
    })
    .optional(),
  reply_markup: z.unknown().optional(),
});

/**
 * Parses the `results` of answerInlineQuery. Only articles are supported; other types (photo, cached document,
 * …) are rejected. @throws ApiError 400
 */
export function readInlineResults(
  jsonText: string,
  userById: (id: number) => User | undefined,
): InlineResult[] {
  let given: unknown;
  try {
    given = JSON.parse(jsonText);
  } catch {
    throw badRequest("can't parse JSON encoded inline query results");
  }
  if (!Array.isArray(given)) throw badRequest('expected an Array of inline query results');
  if (given.length > MAX_RESULTS) throw badRequest('RESULTS_TOO_MUCH');
  const results = given.map((result: unknown) => readResult(result, userById));
  if (new Set(results.map(({ id }) => id)).size < results.length) throw badRequest('RESULT_ID_DUPLICATE');
  return results;
}

function readResult(given: unknown, userById: (id: number) => User | undefined): InlineResult {
  const parsed = article.safeParse(given);
  if (!parsed.success) throw badRequest("can't parse inline query result");
  const { type, id, title, description, input_message_content: content, reply_markup } = parsed.data;
  if (type !== 'article') throw badRequest("can't parse inline query result: Unsupported type");
  const bytes = Buffer.byteLength(id);
  if (bytes < 1 || bytes > MAX_RESULT_ID_BYTES) throw badRequest('RESULT_ID_INVALID');
  if (title === undefined || title === '') throw badRequest('ARTICLE_TITLE_EMPTY');
  if (!content) throw badRequest("can't parse inline query result: Input message content is not specified");
  const { text, entities } = formatText(
    {
      text: content.message_text,
      parseMode: content.parse_mode,
      entities: content.entities === undefined ? '' : JSON.stringify(content.entities),
    },
    userById,
  );
  if (text === '') throw badRequest('message text is empty');
  if (text.length > MAX_TEXT) throw badRequest('message is too long');
  const markup = reply_markup === undefined ? null : readReplyMarkup(JSON.stringify(reply_markup));
  return {
    id,
    title,
    ...(description === undefined ? {} : { description }),
    message: { text, entities, ...(markup === null ? {} : { reply_markup: markup }) },
  };
}
