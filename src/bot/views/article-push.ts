import type { Article } from '../../articles/article.ts';
import { type RegionCode, regionName } from '../../articles/regions/regions.ts';
import { splitSentences } from '../../articles/sentences.ts';
import { PLAIN_PLACE, type PostPlace } from '../../chats/post-look.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import type { LeasedPush } from '../../outbox/types.ts';
import { interestOf } from '../../subscriptions/matching.ts';
import { mentionedBy } from '../../subscriptions/mentions.ts';
import type { Interest } from '../../subscriptions/types.ts';
import { type Html, html, italic, paragraphs } from '../../telegram/html.ts';
import type { OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { textsFor } from '../locales/locale.ts';
import { MENTION_TEXTS } from '../locales/mention-texts.ts';
import { articleHeading, copiesNamed } from './article.ts';
import {
  editionButtons,
  editionLinks,
  followButton,
  linkButtons,
  shareButton,
  sourceButton,
} from './article-buttons.ts';
import { hashtags } from './hashtags.ts';
import { interestName } from './interest-name.ts';
import { shorten } from './shorten.ts';
import { stopButton } from './subscription-list.ts';

/** UTF-16 units of the body that are shown. */
const LEAD_LENGTH = 400;

/**
 * A new article for a chat, in the edition given, who else published it, why it is sent, and a button to stop it. The
 * readers of a channel follow nothing themselves: its posts say no reason, and their buttons only open pages.
 */
export function articlePush(
  { article, reason, subscriptionId }: Pick<LeasedPush, 'article' | 'reason' | 'subscriptionId'>,
  language: BotLocale,
  copies: readonly Article[] = [],
  { kind, look }: PostPlace = PLAIN_PLACE,
): OutgoingMessage {
  const interest = kind === 'channel' ? null : interestOf(reason);
  const why = interest === null ? null : whyOf(interest, mentionedBy(reason), language);
  const tags = look.hashtags ? hashtags([article, ...copies], language) : null;
  return {
    html: paragraphs(
      articleBody(article, language),
      copiesNamed(copies, language),
      why === null ? null : italic(why),
      tags,
    ).markup,
    linkPreview: look.linkPreview,
    silent: look.silent,
    buttons: [
      sourceButton(article, language),
      kind === 'channel' ? editionLinks(article) : editionButtons(article, subscriptionId ?? 'article'),
      interest && subscriptionId !== null ? [stopButton({ id: subscriptionId, interest }, language)] : [],
    ],
  };
}

function whyOf(interest: Interest, mentioned: RegionCode | null, language: BotLocale): string {
  if (mentioned !== null) return MENTION_TEXTS[language].why(regionName(mentioned, language));
  const { pushReason, watchReason } = textsFor(language);
  const name = interestName(interest, language);
  return interest.kind === 'question' ? watchReason(name) : pushReason(name);
}

/** An article that somebody opened by a shared link, in the edition given. */
export function articleCard(
  article: Article,
  { language, botName }: { readonly language: BotLocale; readonly botName: string },
): OutgoingMessage {
  return {
    html: articleBody(article, language).markup,
    buttons: [
      [...sourceButton(article, language), shareButton(article, { language, botName })],
      editionButtons(article, 'article'),
      [followButton(article.region, language)],
    ],
  };
}

/** The same, sent to any chat by inline mode. */
export function articleResult(
  article: Article,
  { language, botName }: { readonly language: BotLocale; readonly botName: string },
): OutgoingMessage {
  return {
    html: articleBody(article, language).markup,
    buttons: linkButtons(article, { language, botName }),
  };
}

/** Heading and first sentences of an article, in the edition given. */
export function articleBody(article: Article, language: BotLocale): Html {
  const lead = LEADS.get(article) ?? leadOf(article.body);
  LEADS.set(article, lead);
  return paragraphs(articleHeading(article, language), lead === '' ? null : html`${lead}`);
}

/** An article is pushed to many chats, and its sentences need not be found for each. */
const LEADS = new WeakMap<Article, string>();

/** The first sentences that fit; a longer first one is cut at a word. */
function leadOf(body: string): string {
  const start = body.slice(0, LEAD_LENGTH * 4);
  const sentences = splitSentences(start);
  const last = sentences.findLast(({ end }) => end <= LEAD_LENGTH);
  return last === undefined ? shorten(start, LEAD_LENGTH) : start.slice(0, last.end);
}
