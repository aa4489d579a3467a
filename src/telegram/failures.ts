import { z } from 'zod';
import type { Millis } from '../time/millis.ts';
import { KEPT_CONNECTION } from './kept-connections.ts';

/**
 * What a failed send means. `description` is Telegram's own text, or the network's code; it never holds a token.
 * - `tooManyRequests`: of this chat or of the whole bot, Telegram does not say which;
 * - `migrated`: the group is a supergroup now, under another id;
 * - `chatUnreachable`: nothing can be sent to the chat until somebody there lets the bot in again;
 * - `topicUnreachable`: the chat is there, its topic is closed or gone; without a topic named, a forum's General one;
 * - `unparsable`: the markup is broken; the same words without it would pass;
 * - `messageRefused`: this message will never pass; the chat and the bot are well;
 * - `botRefused`: the token is not accepted, so nothing passes;
 * - `unavailable`: Telegram, or a proxy before it, takes nothing now (503); the message was not accepted;
 * - `gatewayError`: Telegram, or a proxy before it, failed (500, 502, 504, …): it may have accepted the message before;
 * - `unreached`: the request never left, or the server cannot have received all of it;
 * - `keptConnectionBroke`: the request left on a connection kept from an earlier one, and nothing came back. Most likely
 *   the other side had closed it as idle, but the message may have been accepted;
 * - `unknownOutcome`: the request left and no answer came: it may have been accepted.
 */
export type SendFailure = { readonly description: string } & (
  | { readonly kind: 'tooManyRequests'; readonly retryAfter: Millis }
  | { readonly kind: 'migrated'; readonly toChatId: number }
  | { readonly kind: PlainKind }
);

type PlainKind =
  | 'chatUnreachable'
  | 'topicUnreachable'
  | 'unparsable'
  | 'messageRefused'
  | 'botRefused'
  | 'unavailable'
  | 'gatewayError'
  | 'unreached'
  | 'keptConnectionBroke'
  | 'unknownOutcome';

/** Telegram's texts, first match first; the code alone decides what none of them matches. */
const REFUSALS: readonly { readonly code: number; readonly text: RegExp; readonly kind: PlainKind }[] = [
  { code: 400, text: /can't parse entities|unsupported start tag|unclosed start tag/i, kind: 'unparsable' },
  {
    code: 400,
    text: /TOPIC_(CLOSED|DELETED)|message thread not found|topic (was )?(closed|deleted)/i,
    kind: 'topicUnreachable',
  },
  {
    code: 400,
    text: /chat not found|user not found|can't access the (chat|user)|(PEER|CHAT|USER)_ID_INVALID|CHANNEL_(PRIVATE|INVALID)|USER_(DEACTIVATED|IS_BLOCKED|IS_BOT)/i,
    kind: 'chatUnreachable',
  },
  {
    code: 400,
    text: /not enough rights|no rights to send|no write access|need administrator rights|USER_BANNED_IN_CHANNEL|(ALLOW_PAYMENT|PRIVACY_PREMIUM)_REQUIRED|CHAT_(ADMIN_REQUIRED|WRITE_FORBIDDEN|RESTRICTED|SEND_\w+_FORBIDDEN|GUEST_SEND_FORBIDDEN)/i,
    kind: 'chatUnreachable',
  },
  {
    code: 400,
    text: /group chat was (deactivated|deleted|upgraded|migrated)|not in the chat|not a member/i,
    kind: 'chatUnreachable',
  },
  // bot was blocked by the user, was kicked from the … chat, is not a member of the … chat, can't initiate
  // conversation with a user, can't send messages to bots; user is deactivated; the group chat was deleted.
  { code: 403, text: /./, kind: 'chatUnreachable' },
  { code: 401, text: /./, kind: 'botRefused' },
  { code: 404, text: /./, kind: 'botRefused' },
];

/** Errors raised before the request is written: closed client, name lookup, connecting, proxy, TLS handshake. */
const NEVER_LEFT_CODES =
  /^(ENOTFOUND|EAI_\w+|ECONNREFUSED|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|CERT_\w+|CLIENT_CLOSED|KEPT_CONNECTION_WAS_DEAD|NOT_WRITTEN_\w+|PROXY_DID_NOT_CONNECT|ERR_TLS_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_\w+)$/;
const NEVER_LEFT_TEXTS = /\b(connect E[A-Z]+|getaddrinfo)\b|before secure TLS connection/;
/** Where every address of a host failed, Node gives an AggregateError without a text of its own. */
const NO_ADDRESS_ANSWERED = /reason: $/;

/** Some 429s do not say how long to wait; a minute is enough for the usual limits. */
const DEFAULT_RETRY_AFTER: Millis = 60_000;

const telegramError = z.object({
  response: z.object({
    error_code: z.number(),
    description: z.string().default(''),
    // One that is not as Telegram promises is as if it were absent: the code and the text still tell what happened.
    parameters: z
      .object({
        retry_after: z.number().optional().catch(undefined),
        migrate_to_chat_id: z.int().negative().optional().catch(undefined),
      })
      .optional()
      .catch(undefined),
  }),
});

const networkError = z.object({
  message: z.string().default(''),
  name: z.string().default(''),
  type: z.string().optional(),
  code: z.string().optional(),
});

/** Telegram's longest known waits are of a day or two; more is a mistake, which must not silence the bot for good. */
const MAX_RETRY_AFTER: Millis = 7 * 24 * 60 * 60 * 1000;

/** The wait that Telegram asks for in seconds, as long as it is plausible. */
export function retryAfterMillis(seconds: number): Millis {
  return seconds > 0 ? Math.min(seconds * 1000, MAX_RETRY_AFTER) : 0;
}

/** What an error thrown by telegraf's client means; anything that is not understood has an unknown outcome. */
export function failureOf(error: unknown): SendFailure {
  const refusal = telegramError.safeParse(error);
  return refusal.success ? refusalMeaning(refusal.data.response) : networkMeaning(error);
}

function refusalMeaning(response: z.output<typeof telegramError>['response']): SendFailure {
  const { error_code: code, parameters = {} } = response;
  const description = response.description || `error ${code}`;
  if (parameters.migrate_to_chat_id !== undefined) {
    return { kind: 'migrated', toChatId: parameters.migrate_to_chat_id, description };
  }
  if (code === 429) return { kind: 'tooManyRequests', retryAfter: retryAfter(response), description };
  if (code >= 500) {
    return {
      kind: code === 503 ? 'unavailable' : 'gatewayError',
      description: `${code} ${description}`.trim(),
    };
  }
  const refused = REFUSALS.find((row) => row.code === code && row.text.test(description));
  return { kind: refused?.kind ?? 'messageRefused', description };
}

function retryAfter(response: z.output<typeof telegramError>['response']): Millis {
  const told = response.parameters?.retry_after ?? /retry after (\d+)/i.exec(response.description)?.[1];
  return told === undefined ? DEFAULT_RETRY_AFTER : retryAfterMillis(Number(told));
}

function networkMeaning(error: unknown): SendFailure {
  const parsed = networkError.safeParse(error);
  if (!parsed.success) return { kind: 'unknownOutcome', description: 'an unknown error' };
  // The message holds the URL, and that the token: only the code goes on.
  const { message, name, type, code } = parsed.data;
  const description = code ?? type ?? (name || 'an unknown error');
  if (code === KEPT_CONNECTION.broke) return { kind: 'keptConnectionBroke', description };
  const neverLeft =
    NEVER_LEFT_CODES.test(code ?? '') ||
    NEVER_LEFT_TEXTS.test(message) ||
    (code !== undefined && NO_ADDRESS_ANSWERED.test(message));
  return { kind: neverLeft ? 'unreached' : 'unknownOutcome', description };
}
