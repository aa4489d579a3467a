import { REGIONS, type RegionCode, regionName } from '../../articles/regions/regions.ts';
import type { ChatKind } from '../../chats/chat.ts';
import { PLAIN_PLACE, type PostPlace } from '../../chats/post-look.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import { type LeasedPush, shownOfCopies } from '../../outbox/types.ts';
import { interestOf } from '../../subscriptions/matching.ts';
import { mentionedBy } from '../../subscriptions/mentions.ts';
import { bold, type Html, html, joined, lines, link, paragraphs } from '../../telegram/html.ts';
import type { OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { buttonData } from '../buttons/button-data.ts';
import { textsFor } from '../locales/locale.ts';
import { MENTION_TEXTS } from '../locales/mention-texts.ts';
import { copiesNamed, publicationOfEdition } from './article.ts';
import { hashtags } from './hashtags.ts';
import { interestName } from './interest-name.ts';
import { shorten } from './shorten.ts';

/** Telegram's 4,096 units, less the heading and the hashtags. */
const MAX_LENGTH = 3900;
const MAX_TAGS_LENGTH = 700;
/** Telegram shows at most 100 entities of markup; an item has one, a region's heading another. */
const MAX_ITEMS = 40;
const MAX_TITLE_LENGTH = 160;
/** Of all links of a page together: Telegram refuses more (`ENTITIES_TOO_LONG`). */
const MAX_MARKUP = 6000;

/** A message with several pushes; the others follow on the next page. */
export interface DigestPage {
  readonly pushes: readonly LeasedPush[];
  readonly message: OutgoingMessage;
}

/** As many of the pushes, in the editions given, as fit in one message, by region; the others go in the next one. */
export function digestPage(
  pushes: readonly LeasedPush[],
  language: BotLocale,
  { kind, look }: PostPlace = PLAIN_PLACE,
): DigestPage {
  const texts = textsFor(language);
  const covered: LeasedPush[] = [];
  const groups: Html[] = [];
  let length = 0;
  let markup = 0;
  const copiesOf = byText(pushes);
  let count = 0;
  const most = MAX_LENGTH - (look.hashtags ? MAX_TAGS_LENGTH : 0);
  for (const [region, ofRegion] of byRegion([...copiesOf.keys()])) {
    const heading = bold(regionName(region, language));
    const items: Html[] = [];
    for (const push of ofRegion) {
      const copies = copiesOf.get(push) ?? [];
      const item = itemOf(push, copies, language, kind);
      const added = lengthOf(item) + 1 + (items.length === 0 ? lengthOf(heading) + 2 : 0);
      const inTags = item.markup.length - lengthOf(item);
      const isFull = length + added > most || count >= MAX_ITEMS || markup + inTags > MAX_MARKUP;
      if (covered.length > 0 && isFull) break;
      items.push(item);
      covered.push(push, ...copies);
      count += 1;
      length += added;
      markup += inTags;
    }
    if (items.length > 0) groups.push(lines(heading, ...items));
    if (items.length < ofRegion.length) break;
  }
  const title = bold(texts.digest.title(count));
  const articles = covered.map(({ article }) => article);
  const tags = look.hashtags ? hashtags(articles, language) : null;
  // In a group or channel a press would put its settings in the place of the digest.
  const list = { text: texts.listButton, data: buttonData('subscriptionsPage', 0) };
  return {
    pushes: covered,
    message: {
      html: paragraphs(title, joined(groups, '\n\n'), tags).markup,
      buttons: kind === 'private' ? [[list]] : [],
      silent: look.silent,
    },
  };
}

/** The push of each text that is shown, with the others of it. */
function byText(pushes: readonly LeasedPush[]): Map<LeasedPush, readonly LeasedPush[]> {
  const groups = new Map<string, LeasedPush[]>();
  for (const push of pushes) {
    const key = push.copyOf === null ? `push ${push.id}` : `text ${push.copyOf}`;
    const group = groups.get(key);
    if (group) group.push(push);
    else groups.set(key, [push]);
  }
  return new Map(
    [...groups.values()].flatMap(([first, ...others]): [LeasedPush, readonly LeasedPush[]][] => {
      if (first === undefined) return [];
      const shown = shownOfCopies(first, others);
      return [[shown, [first, ...others].filter((push) => push !== shown)]];
    }),
  );
}

/** The regions in the order of the table, each with its articles in the order of the pushes. */
function byRegion(pushes: readonly LeasedPush[]): [RegionCode, readonly LeasedPush[]][] {
  return REGIONS.flatMap(({ code }): [RegionCode, readonly LeasedPush[]][] => {
    const ofRegion = pushes.filter(({ article }) => article.region === code);
    return ofRegion.length === 0 ? [] : [[code, ofRegion]];
  });
}

/** The title as a link, who published it and when, and why it is included if that is not just the region. */
function itemOf(
  { article, reason }: LeasedPush,
  copies: readonly LeasedPush[],
  language: BotLocale,
  kind: ChatKind,
): Html {
  const also = copiesNamed(
    copies.map((copy) => copy.article),
    language,
  );
  const why = kind === 'channel' ? null : whyOf(reason, language);
  return html`• ${link(article.url, shorten(article.title, MAX_TITLE_LENGTH))}\n${shorten(publicationOfEdition(article, language), MAX_TITLE_LENGTH)}${also === null ? '' : html`\n${also}`}${why === null ? '' : `\n${why}`}`;
}

function whyOf(reason: string, language: BotLocale): string | null {
  const mentioned = mentionedBy(reason);
  if (mentioned !== null) return MENTION_TEXTS[language].because(regionName(mentioned, language));
  const interest = interestOf(reason);
  if (interest === null || interest.kind === 'region') return null;
  const { because, answers } = textsFor(language).digest;
  const name = interestName(interest, language);
  return interest.kind === 'question' ? answers(name) : because(name);
}

/** UTF-16 units of the visible text, or a few more: escaped characters count as escaped. */
function lengthOf({ markup }: Html): number {
  return markup.replace(/<[^>]*>/g, '').length;
}
