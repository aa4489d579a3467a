import { createServer, type Server } from 'node:net';
import { Telegram, TelegramError } from 'telegraf';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Fault } from '../../src/emulator/faults.ts';
import { failureOf, type SendFailure } from '../../src/telegram/failures.ts';
import { emulatorForTest, TEST_TOKEN } from '../support/emulator.ts';

type Kind = SendFailure['kind'];

/** Telegram's own texts, as its server and the chats of the bots that collect them have them. */
const TEXTS: readonly [number, string, Kind][] = [
  [400, "Bad Request: can't parse entities: Unclosed start tag at byte offset 5", 'unparsable'],
  [400, 'Bad Request: can\'t parse entities: Unsupported start tag "h1" at byte offset 0', 'unparsable'],
  [400, 'Bad Request: message is too long', 'messageRefused'],
  [400, 'Bad Request: message text is empty', 'messageRefused'],
  [400, 'Bad Request: BUTTON_DATA_INVALID', 'messageRefused'],
  [400, "Bad Request: inline keyboard button URL 'x' is invalid: Wrong HTTP URL", 'messageRefused'],
  [413, 'Request Entity Too Large', 'messageRefused'],
  [400, 'Bad Request: TOPIC_CLOSED', 'topicUnreachable'],
  [400, 'Bad Request: TOPIC_DELETED', 'topicUnreachable'],
  [400, 'Bad Request: message thread not found', 'topicUnreachable'],
  [400, 'Bad Request: chat not found', 'chatUnreachable'],
  [400, 'Bad Request: PEER_ID_INVALID', 'chatUnreachable'],
  [400, 'Bad Request: CHANNEL_PRIVATE', 'chatUnreachable'],
  [400, 'Bad Request: group chat was deactivated', 'chatUnreachable'],
  [400, 'Bad Request: group chat was upgraded to a supergroup chat', 'chatUnreachable'],
  [400, 'Bad Request: not enough rights to send text messages to the chat', 'chatUnreachable'],
  [400, 'Bad Request: have no rights to send a message', 'chatUnreachable'],
  [400, 'Bad Request: need administrator rights in the channel chat', 'chatUnreachable'],
  [400, 'Bad Request: CHAT_WRITE_FORBIDDEN', 'chatUnreachable'],
  [400, 'Bad Request: CHAT_SEND_PLAIN_FORBIDDEN', 'chatUnreachable'],
  [400, 'Bad Request: CHAT_RESTRICTED', 'chatUnreachable'],
  [400, 'Bad Request: CHAT_SEND_MEDIA_FORBIDDEN', 'chatUnreachable'],
  [400, 'Bad Request: have no write access to the chat', 'chatUnreachable'],
  [400, "Bad Request: can't access the chat", 'chatUnreachable'],
  [400, 'Bad Request: USER_BANNED_IN_CHANNEL', 'chatUnreachable'],
  [400, 'Bad Request: USER_ID_INVALID', 'chatUnreachable'],
  [400, 'Bad Request: INPUT_USER_DEACTIVATED', 'chatUnreachable'],
  [400, 'Bad Request: ALLOW_PAYMENT_REQUIRED', 'chatUnreachable'],
  [403, 'Forbidden: bot was blocked by the user', 'chatUnreachable'],
  [403, 'Forbidden: user is deactivated', 'chatUnreachable'],
  [403, "Forbidden: bot can't initiate conversation with a user", 'chatUnreachable'],
  [403, "Forbidden: bot can't send messages to bots", 'chatUnreachable'],
  [403, 'Forbidden: bot was kicked from the group chat', 'chatUnreachable'],
  [403, 'Forbidden: bot was kicked from the supergroup chat', 'chatUnreachable'],
  [403, 'Forbidden: bot is not a member of the supergroup chat', 'chatUnreachable'],
  [403, 'Forbidden: bot is not a member of the channel chat', 'chatUnreachable'],
  [403, 'Forbidden: the group chat was deleted', 'chatUnreachable'],
  [403, 'Forbidden: not enough rights to send text messages to the chat', 'chatUnreachable'],
  [401, 'Unauthorized', 'botRefused'],
  [404, 'Not Found', 'botRefused'],
  [500, 'Internal Server Error', 'gatewayError'],
  [502, 'Bad Gateway', 'gatewayError'],
  [503, 'Service Unavailable', 'unavailable'],
  [504, 'Gateway Timeout', 'gatewayError'],
];

describe('failureOf a refusal', () => {
  it.each(TEXTS)('%d %s: %s', (code, description, kind) => {
    const failure = failureOf(new TelegramError({ error_code: code, description }));
    expect(failure.kind).toBe(kind);
    expect(failure.description).toContain(description);
  });

  it.each([
    [{ retry_after: 35 }, 'Too Many Requests: retry after 35', 35_000],
    [{ retry_after: 90_000 }, 'Too Many Requests: retry after 90000', 90_000_000],
    [{ retry_after: 1e15 }, 'Too Many Requests: retry after 1000000000000000', 604_800_000],
    [{ retry_after: -1 }, 'Too Many Requests: retry after 0', 0],
    [undefined, 'Too Many Requests: retry after 7', 7000],
    [undefined, 'Too Many Requests', 60_000],
  ])('429 with %j, %s: wait %d ms', (parameters, description, retryAfter) => {
    const response = { error_code: 429, description, ...(parameters && { parameters }) };
    expect(failureOf(new TelegramError(response))).toEqual({
      kind: 'tooManyRequests',
      retryAfter,
      description,
    });
  });

  it('names the new id of a group that became a supergroup', () => {
    const description = 'Bad Request: group chat was upgraded to a supergroup chat';
    const parameters = { migrate_to_chat_id: -1001234567890 };
    expect(failureOf(new TelegramError({ error_code: 400, description, parameters }))).toEqual({
      kind: 'migrated',
      toChatId: -1001234567890,
      description,
    });
  });

  it.each([
    [{ migrate_to_chat_id: -(2 ** 63) }],
    [{ migrate_to_chat_id: -1.5 }],
    [{ migrate_to_chat_id: 42 }],
    [{ migrate_to_chat_id: '-1001234567890' }],
    [{ migrate_to_chat_id: null, retry_after: 'soon' }],
    [null],
  ])('does not move a chat to what is no id of a supergroup: %j', (parameters) => {
    const description = 'Bad Request: group chat was upgraded to a supergroup chat';
    const response = { error_code: 400, description, parameters } as never;
    expect(failureOf(new TelegramError(response))).toEqual({ kind: 'chatUnreachable', description });
  });
});

describe('failureOf an error of the network', () => {
  const failed = (reason: string, code?: string) =>
    Object.assign(
      new Error(`request to https://api.telegram.org/bot1:[REDACTED]/sendMessage failed, ${reason}`),
      {
        type: 'system',
        ...(code && { code, errno: code }),
      },
    );

  it.each<[string, unknown, Kind]>([
    ['refused', failed('reason: connect ECONNREFUSED 127.0.0.1:1', 'ECONNREFUSED'), 'unreached'],
    ['refused at every address', failed('reason: ', 'ECONNREFUSED'), 'unreached'],
    ['timed out at every address', failed('reason: ', 'ETIMEDOUT'), 'unreached'],
    ['no such name', failed('reason: getaddrinfo ENOTFOUND api.telegram.org', 'ENOTFOUND'), 'unreached'],
    ['no name server', failed('reason: getaddrinfo EAI_AGAIN api.telegram.org', 'EAI_AGAIN'), 'unreached'],
    ['no route', failed('reason: connect EHOSTUNREACH 1.2.3.4:443', 'EHOSTUNREACH'), 'unreached'],
    ['no network', failed('reason: connect ENETUNREACH 1.2.3.4:443', 'ENETUNREACH'), 'unreached'],
    ['too slow to connect', failed('reason: connect ETIMEDOUT 1.2.3.4:443', 'ETIMEDOUT'), 'unreached'],
    ['old certificate', failed('reason: certificate has expired', 'CERT_HAS_EXPIRED'), 'unreached'],
    [
      'own certificate',
      failed('reason: self-signed certificate', 'DEPTH_ZERO_SELF_SIGNED_CERT'),
      'unreached',
    ],
    [
      'hung up before TLS stood',
      failed(
        'reason: Client network socket disconnected before secure TLS connection was established',
        'ECONNRESET',
      ),
      'unreached',
    ],
    ['hung up', failed('reason: socket hang up', 'ECONNRESET'), 'unknownOutcome'],
    ['reset while reading', failed('reason: read ECONNRESET', 'ECONNRESET'), 'unknownOutcome'],
    ['timed out while reading', failed('reason: read ETIMEDOUT', 'ETIMEDOUT'), 'unknownOutcome'],
    ['broken pipe', failed('reason: write EPIPE', 'EPIPE'), 'unknownOutcome'],
    [
      'aborted',
      Object.assign(new Error('The user aborted a request.'), { name: 'AbortError' }),
      'unknownOutcome',
    ],
    [
      'an answer that is no JSON',
      Object.assign(new Error('invalid json'), { type: 'invalid-json' }),
      'unknownOutcome',
    ],
    ['a defect', new TypeError("Cannot read properties of null (reading 'ok')"), 'unknownOutcome'],
    ['no error at all', undefined, 'unknownOutcome'],
  ])('%s', (_, error, kind) => {
    expect(failureOf(error).kind).toBe(kind);
  });

  it('never holds the URL, which has the token in it', () => {
    const error = Object.assign(new Error('invalid json response body at http://x/bot1:secret/sendMessage'), {
      type: 'invalid-json',
    });
    expect(failureOf(error).description).toBe('invalid-json');
  });
});

describe('failureOf what telegraf throws over HTTP', () => {
  const send = async (telegram: Telegram, chatId = 1, signal = new AbortController().signal) => {
    type CallOptions = NonNullable<Parameters<Telegram['callApi']>[2]>;
    const options = { signal } as unknown as CallOptions;
    return failureOf(
      await telegram.callApi('sendMessage', { chat_id: chatId, text: 'Hi' }, options).catch((error) => error),
    );
  };

  it.each<[string, Fault, SendFailure]>([
    [
      'a limit',
      {
        kind: 'error',
        code: 429,
        description: 'Too Many Requests: retry after 5',
        parameters: { retry_after: 5 },
      },
      { kind: 'tooManyRequests', retryAfter: 5000, description: 'Too Many Requests: retry after 5' },
    ],
    [
      'a broken server',
      { kind: 'error', code: 500, description: 'Internal Server Error' },
      { kind: 'gatewayError', description: '500 Internal Server Error' },
    ],
    [
      'a broken proxy',
      { kind: 'error', code: 502, description: 'Bad Gateway' },
      { kind: 'gatewayError', description: '502 Bad Gateway' },
    ],
    [
      'a wrong token',
      { kind: 'error', code: 401, description: 'Unauthorized' },
      { kind: 'botRefused', description: 'Unauthorized' },
    ],
    ['a hang-up', { kind: 'hangUp', when: 'after' }, { kind: 'unknownOutcome', description: 'ECONNRESET' }],
  ])('%s', async (_, fault, failure) => {
    const { emulator, telegram } = await emulatorForTest();
    emulator.failNext('sendMessage', fault);
    expect(await send(telegram)).toEqual(failure);
  });

  it('silence until the request is given up', async () => {
    const { emulator, telegram } = await emulatorForTest();
    emulator.failNext('sendMessage', { kind: 'silence', when: 'after' });
    const request = new AbortController();
    const outcome = send(telegram, 1, request.signal);
    await expect.poll(() => emulator.callsOf('sendMessage')).toHaveLength(1);
    request.abort();
    expect(await outcome).toMatchObject({ kind: 'unknownOutcome' });
  });

  it('what the emulator itself refuses', async () => {
    const { emulator, telegram } = await emulatorForTest();
    const stranger = emulator.addPerson({ firstName: 'Stranger' });
    const blocker = emulator.addPerson({ firstName: 'Blocker', started: true });
    emulator.block(blocker.id);
    const members = [stranger.id];
    const group = emulator.addChat({ type: 'group', title: 'G', members, administrators: members });
    const supergroupId = emulator.migrate(group.id);
    expect(await send(telegram, 404)).toMatchObject({ kind: 'chatUnreachable' });
    expect(await send(telegram, stranger.id)).toMatchObject({ kind: 'chatUnreachable' });
    expect(await send(telegram, blocker.id)).toMatchObject({ kind: 'chatUnreachable' });
    expect(await send(telegram, group.id)).toMatchObject({ kind: 'migrated', toChatId: supergroupId });
  });

  it('a server that is not there', async () => {
    const server = await listening(createServer());
    const apiRoot = urlOf(server);
    await new Promise((closed) => server.close(closed));
    expect(await send(new Telegram(TEST_TOKEN, { apiRoot }))).toEqual({
      kind: 'unreached',
      description: 'ECONNREFUSED',
    });
  });

  it('a connection that ends in the middle of the answer, once the request is given up', async () => {
    const request = new AbortController();
    const server = await listening(
      createServer((socket) => {
        socket.on('error', () => undefined);
        // telegraf does not notice the end by itself: its requests need a deadline.
        socket.once('close', () => request.abort());
        socket.once('data', () =>
          socket.end(
            'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"ok":',
          ),
        );
      }),
    );
    const failure = await send(new Telegram(TEST_TOKEN, { apiRoot: urlOf(server) }), 1, request.signal);
    expect(failure.kind).toBe('unknownOutcome');
    expect(failure.description).not.toContain(TEST_TOKEN);
  });
});

async function listening(server: Server): Promise<Server> {
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  return server;
}

function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}`;
}
