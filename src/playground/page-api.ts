import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { BotApiEmulator } from '../emulator/emulator.ts';
import { ApiError, EmulatorUsageError } from '../emulator/errors.ts';
import { MAX_UPLOAD_BYTES } from '../emulator/files.ts';
import { QueryUnansweredError } from '../emulator/pending-queries.ts';
import { CallLog } from './call-log.ts';
import type { PlaygroundClock } from './clock.ts';
import type { WhyAnswered } from './explain-route.ts';
import { InlineSessions } from './inline-sessions.ts';
import { eventStream } from './page-events.ts';
import { SampleNews } from './sample-news.ts';

const id = z.coerce.number<unknown>().int();
const personInChat = { personId: id, chatId: id };

/** Telegram's limits, in UTF-16 units. */
const MAX_TEXT_LENGTH = 4_096;
const MAX_CAPTION_LENGTH = 1_024;
const TOO_LONG = `longer than Telegram's ${MAX_TEXT_LENGTH} characters`;

const newMessage = z.object({
  ...personInChat,
  text: z.string().trim().min(1, 'write something first').max(MAX_TEXT_LENGTH, TOO_LONG),
  replyTo: id.optional(),
  /** The topic of a forum; without, General. */
  threadId: id.optional(),
  anonymous: z.boolean().optional(),
});
const newDocument = z.object({
  ...personInChat,
  caption: z.string().max(MAX_CAPTION_LENGTH).default(''),
  file: z.instanceof(File),
});
const buttonPress = z.object({ ...personInChat, messageId: id, data: z.string().min(1) });
const newQuery = z.object({
  personId: id,
  query: z.string().max(256),
  offset: z.string().max(64).default(''),
});
const chosenResult = z.object({ ...personInChat, resultId: z.string() });
const block = z.object({ personId: id, blocked: z.boolean() });

/** Schedules reach at most a week ahead; a larger move is probably a mistake. */
const MAX_FORWARD_MILLIS = 31 * 24 * 3_600_000;
const clockMove = z.object({ millis: z.number().int().positive().max(MAX_FORWARD_MILLIS) });

/** With `losingAnAnswer`, the connection breaks after the first push was sent. */
const sample = z.object({ losingAnAnswer: z.boolean().default(false) });

const whyRequest = z.object({
  question: z.string().trim().min(1).max(MAX_TEXT_LENGTH),
  /** The first link in the message that the question replied to. */
  repliedTo: z.string().max(2048).nullable().default(null),
  /** Of the explanation. */
  language: z.enum(['en', 'ru', 'kk']).default('en'),
});

const MEGABYTE = 1024 * 1024;

/** Images that the browser may show. All other files are downloads, so that they cannot run in the page's origin. */
const SHOWN_IMAGES = new Set(['image/png', 'image/jpeg']);

export interface PageApiParts {
  readonly emulator: BotApiEmulator;
  readonly adminIds: readonly number[];
  readonly clock: PlaygroundClock;
  readonly timeZone: string;
  readonly why: WhyAnswered | undefined;
  /** Forgets what the bot knows of these chats. */
  readonly forgetChats: (chatIds: readonly number[]) => Promise<void>;
}

/** The page's API under /playground: a stream of all events, and the actions of people. */
export function pageApi({ emulator, adminIds, clock, timeZone, why, forgetChats }: PageApiParts): Hono {
  const api = new Hono();
  const sessions = new InlineSessions(emulator);

  const surroundings = { adminIds, explains: why !== undefined, clock, timeZone };
  api.get('/events', () => eventStream(emulator, surroundings));
  api.get('/menu', (c) => {
    const { personId, chatId } = z.object(personInChat).parse(c.req.query());
    return c.json(emulator.menuFor(personId, chatId));
  });
  api.get('/files/:id', (c) => sendFile(c, emulator));

  api.use('/documents', limited(MAX_UPLOAD_BYTES));
  api.post('/documents', async (c) => {
    const { personId, chatId, caption, file } = newDocument.parse(await c.req.parseBody());
    const bytes = new Uint8Array(await file.arrayBuffer());
    const upload = { fileName: file.name, mimeType: file.type || 'application/octet-stream', bytes };
    return c.json(emulator.sayWithDocument(personId, chatId, upload, caption));
  });

  api.use(limited(MEGABYTE));
  api.post('/messages', async (c) => {
    const { personId, chatId, text, replyTo, threadId, anonymous = false } = newMessage.parse(await json(c));
    const where = {
      ...(replyTo === undefined ? {} : { replyTo }),
      ...(threadId === undefined ? {} : { threadId }),
    };
    return c.json(emulator.say(personId, chatId, text, { ...where, anonymous }));
  });
  api.post('/presses', async (c) => {
    const { personId, chatId, messageId, data } = buttonPress.parse(await json(c));
    return c.json(await emulator.press(personId, chatId, messageId, data));
  });
  api.post('/inline-queries', async (c) => {
    const { personId, query, offset } = newQuery.parse(await json(c));
    return c.json(await sessions.ask(personId, query, offset));
  });
  api.post('/inline-results', async (c) => {
    const { personId, chatId, resultId } = chosenResult.parse(await json(c));
    return c.json(emulator.insertInlineResult(personId, chatId, sessions.result(personId, resultId)));
  });
  api.post('/blocks', async (c) => {
    const { personId, blocked } = block.parse(await json(c));
    if (blocked) emulator.block(personId);
    else emulator.unblock(personId);
    return c.json({ blocked });
  });

  api.post('/clock', async (c) => {
    clock.advance(clockMove.parse(await json(c)).millis);
    return c.json({ ahead: clock.ahead });
  });

  const [adminId] = adminIds;
  if (adminId !== undefined) {
    const samples = new SampleNews({ emulator, adminId, clock });
    api.post('/samples', async (c) => {
      return c.json(await samples.publishNext(sample.parse(await json(c))));
    });
  }

  const calls = new CallLog(emulator);
  api.get('/calls', (c) => c.json({ calls: calls.newest() }));

  api.post('/reset', async (c) => {
    // Only to refuse what another site's page could send.
    await json(c);
    await forgetChats(emulator.chats().map(({ id }) => id));
    emulator.reset();
    return c.json({});
  });

  if (why) {
    api.post('/why', async (c) => {
      const { question, repliedTo, language } = whyRequest.parse(await json(c));
      return c.json({ why: why(question, repliedTo, language) });
    });
  }

  api.onError((error, c) => errorResponse(error, c));
  return api;
}

function limited(bytes: number) {
  const error = `That is too large: at most ${bytes / MEGABYTE} MB.`;
  // A form is slightly larger than its file.
  return bodyLimit({ maxSize: bytes + MEGABYTE / 16, onError: (c) => c.json({ error }, 413) });
}

/** The body as JSON. Other content types are rejected: another site could send them without a CORS preflight. */
async function json(c: Context): Promise<unknown> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new EmulatorUsageError('The body must be application/json.');
  try {
    return await c.req.json();
  } catch (cause) {
    throw new EmulatorUsageError('The body is not valid JSON.', { cause });
  }
}

function sendFile(c: Context, emulator: BotApiEmulator): Response {
  const file = emulator.file(c.req.param('id') ?? '');
  if (!file) return c.json({ error: 'There is no such file.' }, 404);
  const shown = SHOWN_IMAGES.has(file.mimeType) && c.req.query('as') !== 'download';
  return c.body(new Uint8Array(file.bytes), 200, {
    'content-type': shown ? file.mimeType : 'application/octet-stream',
    'content-disposition': shown
      ? 'inline'
      : `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    'cache-control': 'private, max-age=31536000, immutable',
  });
}

function errorResponse(error: Error, c: Context): Response {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    return c.json({ error: `${issue?.path.join('.') || 'request'}: ${issue?.message ?? 'invalid'}` }, 400);
  }
  if (error instanceof QueryUnansweredError) return c.json({ error: 'The bot did not answer in time.' }, 504);
  if (error instanceof EmulatorUsageError) return c.json({ error: error.message }, 400);
  if (error instanceof ApiError) return c.json({ error: error.description }, error.code === 413 ? 413 : 400);
  throw error;
}
