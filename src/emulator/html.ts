import { badRequest } from './errors.ts';
import { decodeReference } from './html-references.ts';
import { endTag, startTag } from './html-tags.ts';
import { checkedLink, userOfLink } from './links.ts';
import type { FormattedText, MessageEntity, User } from './telegram-types.ts';

interface OpenTag {
  readonly name: string;
  readonly argument: string;
  /** Start of its text, in UTF-16 units of the output. */
  readonly start: number;
}

const ENTITY_OF_TAG: Readonly<Record<string, MessageEntity['type']>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
};

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Parses Telegram's HTML (parse_mode HTML) into text and entities, as strictly as Telegram and with the same
 * error texts. Error offsets are UTF-8 bytes of the input; entity offsets are UTF-16 units of the text.
 * `userById` finds the user of a `tg://user?id=…` link.
 * @throws ApiError 400 `can't parse entities: …`
 */
export function parseHtml(
  html: string,
  userById: (id: number) => User | undefined = () => undefined,
): FormattedText {
  let output = '';
  const open: OpenTag[] = [];
  const entities: MessageEntity[] = [];

  let at = 0;
  while (at < html.length) {
    const next = nextSpecial(html, at);
    output += html.slice(at, next);
    at = next;
    if (html[at] === '&') {
      const reference = decodeReference(html, at);
      output += reference?.text ?? '&';
      at = reference?.end ?? at + 1;
    } else if (html[at] === '<' && html[at + 1] === '/') {
      const closed = open.pop();
      at = endTag(html, at, closed?.name);
      if (closed && output.length > closed.start) {
        const entity = entityOf(closed, () => output.slice(closed.start), output.length, entities, userById);
        if (entity) entities.push(entity);
      }
    } else if (html[at] === '<') {
      const tag = startTag(html, at);
      open.push({ name: tag.name, argument: tag.argument, start: output.length });
      at = tag.end;
    }
  }

  const unclosed = open.pop();
  if (unclosed) {
    throw badRequest(
      `can't parse entities: Can't find end tag corresponding to start tag "${unclosed.name}"`,
    );
  }
  if (LONE_SURROGATE.test(output)) {
    throw badRequest(
      "can't parse entities: Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units",
    );
  }
  return { text: output, entities: inOrder(entities.map(withoutCodeLanguage)) };
}

/** Telegram's order: by start, and outer entities before inner ones. */
export function inOrder(entities: readonly MessageEntity[]): MessageEntity[] {
  return [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
}

function nextSpecial(html: string, from: number): number {
  let at = from;
  while (at < html.length && html[at] !== '<' && html[at] !== '&') at += 1;
  return at;
}

function entityOf(
  tag: OpenTag,
  textOf: () => string,
  end: number,
  inner: MessageEntity[],
  userById: (id: number) => User | undefined,
): MessageEntity | null {
  const span = { offset: tag.start, length: end - tag.start };
  switch (tag.name) {
    case 'a': {
      const url = tag.argument || textOf();
      const userId = userOfLink(url);
      if (userId !== null) {
        const user = userById(userId);
        return user ? { type: 'text_mention', ...span, user } : null;
      }
      const link = checkedLink(url);
      return link.ok ? { type: 'text_link', ...span, url: link.url } : null;
    }
    case 'pre': {
      const language = takeLanguageOfCode(inner, span);
      return { type: 'pre', ...span, ...(language === null ? {} : { language }) };
    }
    case 'code':
      return { type: 'code', ...span, ...(tag.argument === '' ? {} : { language: tag.argument }) };
    case 'blockquote':
      return { type: tag.argument === 'expandable' ? 'expandable_blockquote' : 'blockquote', ...span };
    case 'tg-emoji':
      if (!/^[1-9]\d{0,18}$/.test(tag.argument)) {
        throw badRequest("can't parse entities: Invalid custom emoji identifier specified");
      }
      return { type: 'custom_emoji', ...span, custom_emoji_id: tag.argument };
    default: {
      const type = ENTITY_OF_TAG[tag.name];
      return type === undefined ? null : { type, ...span };
    }
  }
}

/** For `<pre><code class="language-x">` over the same text: removes the code entity and returns its language. */
function takeLanguageOfCode(inner: MessageEntity[], span: { offset: number; length: number }): string | null {
  const last = inner.at(-1);
  if (last?.type !== 'code' || last.offset !== span.offset || last.length !== span.length) return null;
  if (last.language === undefined) return null;
  inner.pop();
  return last.language;
}

/** Only a `pre` entity has a language. */
function withoutCodeLanguage(entity: MessageEntity): MessageEntity {
  if (entity.type !== 'code') return entity;
  return { type: 'code', offset: entity.offset, length: entity.length };
}
