import { inOrder } from './html.ts';
import type { MessageEntity } from './telegram-types.ts';

/**
 * Entities that Telegram detects in plain text. Every pattern runs in linear time: no nested repetition over
 * the same characters. The first group is the required text before the entity, and not part of it.
 */
const DETECTORS: readonly { readonly type: MessageEntity['type']; readonly pattern: RegExp }[] = [
  { type: 'url', pattern: /()\bhttps?:\/\/[^\s<>"«»]+/giu },
  { type: 'email', pattern: /(^|[\s(])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}/gu },
  {
    type: 'url',
    pattern: /(^|[\s(])(?:[a-z0-9-]{1,63}\.){1,8}(?:kz|ru|com|org|net|info|gov|io|me)\b(?:\/[^\s<>"«»]*)?/giu,
  },
  { type: 'mention', pattern: /(^|[^\p{L}\p{N}_@/])@[a-z0-9_]{3,32}(?![\p{L}\p{N}_])/giu },
  { type: 'bot_command', pattern: /(^|[\s(>])\/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\p{L}\p{N}_/])/giu },
  { type: 'hashtag', pattern: /(^|[\s(])#[\p{L}\p{N}_]{0,255}\p{L}[\p{L}\p{N}_]{0,255}/gu },
];

const TRAILING_PUNCTUATION = /[.,;:!?)\]}'"…]+$/u;

/** Telegram detects nothing inside these. */
const OPAQUE = new Set<MessageEntity['type']>(['code', 'pre', 'text_link', 'text_mention']);

/**
 * Adds the detected links, e-mail addresses, mentions, commands and hashtags to the given entities, in
 * Telegram's order. Detected entities overlap neither one another nor code and links.
 */
export function detectEntities(text: string, given: readonly MessageEntity[] = []): MessageEntity[] {
  const taken: { start: number; end: number }[] = given
    .filter((entity) => OPAQUE.has(entity.type) || DETECTORS.some(({ type }) => type === entity.type))
    .map(({ offset, length }) => ({ start: offset, end: offset + length }));
  const found: MessageEntity[] = [];
  for (const { type, pattern } of DETECTORS) {
    const free = freeSpanCheck(taken);
    for (const match of text.matchAll(pattern)) {
      const before = match[1] ?? '';
      const start = match.index + before.length;
      const matched = match[0].slice(before.length);
      const kept = type === 'url' ? matched.replace(TRAILING_PUNCTUATION, '') : matched;
      if (kept === '' || !free(start, start + kept.length)) continue;
      found.push({ type, offset: start, length: kept.length });
    }
    for (const entity of found) {
      if (entity.type === type) taken.push({ start: entity.offset, end: entity.offset + entity.length });
    }
  }
  return inOrder([...given, ...found]);
}

/** Returns a check for a free span. Spans must be checked from left to right; all checks together take one pass. */
function freeSpanCheck(
  taken: readonly { start: number; end: number }[],
): (start: number, end: number) => boolean {
  const ordered = [...taken].sort((a, b) => a.start - b.start);
  let next = 0;
  return (start, end) => {
    while (next < ordered.length && (ordered[next]?.end ?? 0) <= start) next += 1;
    const claimed = ordered[next];
    return claimed === undefined || claimed.start >= end;
  };
}
