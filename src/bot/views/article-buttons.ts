import type { Answer } from '../../answers/answer.ts';
import type { Article, ArticleLanguage } from '../../articles/article.ts';
import { type RegionCode, regionName } from '../../articles/regions/regions.ts';
import { BOT_LOCALES, type BotLocale } from '../../languages/bot-locale.ts';
import { LANGUAGES } from '../../languages/languages.ts';
import { isWebAddress } from '../../telegram/html.ts';
import type { MessageButton } from '../../telegram/outgoing-message.ts';
import { buttonData } from '../buttons/button-data.ts';
import type { EditionPlace } from '../buttons/edition.ts';
import { topicKey } from '../buttons/topic-key.ts';
import { LIST_TEXTS } from '../locales/list-texts.ts';
import { textsFor } from '../locales/locale.ts';
import { STATE_TEXTS } from '../locales/state-texts.ts';
import { MAX_FOLLOWED_LENGTH } from '../parse-interests.ts';
import { interestName } from './interest-name.ts';
import { shorten } from './shorten.ts';

/** A button wider than this is cut by Telegram on a phone. */
const MAX_LABEL_LENGTH = 40;

/** Opens the article where it was published; no button if its address is not one that a browser may open. */
export function sourceButton({ url }: Article, language: BotLocale): MessageButton[] {
  return isWebAddress(url) ? [{ text: textsFor(language).sourceButton, url }] : [];
}

/** An edition may be in a language that the bot does not speak. */
const EDITION_NAMES: Readonly<Partial<Record<ArticleLanguage, string>>> = Object.fromEntries(
  BOT_LOCALES.map((locale) => [locale, textsFor(locale).languages.edition]),
);

/** A row with the article's other editions, each named in its own language; a press shows that edition in place. */
export function editionButtons({ id, otherEditions }: Article, under: EditionPlace): MessageButton[] {
  return otherEditions.map(({ language }) => ({
    text: editionName(language),
    data: buttonData('edition', language, id, under),
  }));
}

/** The same as links to their pages: a press in a channel would change the post for all its readers. */
export function editionLinks({ otherEditions }: Article): MessageButton[] {
  return otherEditions.flatMap(({ language, url }) =>
    isWebAddress(url) ? [{ text: editionName(language), url }] : [],
  );
}

function editionName(language: ArticleLanguage): string {
  return EDITION_NAMES[language] ?? LANGUAGES[language].name;
}

/** Buttons that work in any chat, also without the bot. */
export function linkButtons(
  article: Article,
  { language, botName }: { readonly language: BotLocale; readonly botName: string },
): MessageButton[][] {
  const { text } = followButton(article.region, language);
  return [sourceButton(article, language), [{ text, url: startLink(botName, `region_${article.region}`) }]];
}

/** Opens Telegram's list of chats to share a link that shows the article. */
export function shareButton(
  { id }: Article,
  look: { readonly language: BotLocale; readonly botName: string },
) {
  const url = startLink(look.botName, `a_${id}`);
  return {
    text: textsFor(look.language).shareButton,
    url: `https://t.me/share/url?url=${encodeURIComponent(url)}`,
  };
}

/** Opens the private chat with the bot, and starts it there with a parameter. */
export function startLink(botName: string, parameter: string): string {
  return `https://t.me/${botName}?start=${encodeURIComponent(parameter)}`;
}

export function followButton(region: RegionCode, language: BotLocale): MessageButton {
  const texts = textsFor(language);
  return {
    text:
      region === 'national' ? texts.followNationalButton : texts.followButton(regionName(region, language)),
    data: buttonData('follow', region),
  };
}

/** The same once the region is followed; a press ends that. */
export function followingButton(region: RegionCode, language: BotLocale): MessageButton {
  const texts = STATE_TEXTS[language];
  return {
    text: region === 'national' ? texts.followingNational : texts.following(regionName(region, language)),
    data: buttonData('following', region),
  };
}

/** Follows an issuing body; the slug of none is longer than its button's data may be. */
export function followIssuerButton(issuer: string, language: BotLocale): MessageButton {
  const text = textsFor(language).followButton(issuerLabel(issuer, language));
  return { text, data: buttonData('followIssuer', issuer) };
}

export function followingIssuerButton(issuer: string, language: BotLocale): MessageButton {
  const text = STATE_TEXTS[language].following(issuerLabel(issuer, language));
  return { text, data: buttonData('followingIssuer', issuer) };
}

function issuerLabel(issuer: string, language: BotLocale): string {
  return shorten(interestName({ kind: 'issuer', issuer }, language), MAX_LABEL_LENGTH);
}

/** Follows the words of a list's topic. */
export function followTopicButton(topic: string, language: BotLocale): MessageButton {
  return {
    text: LIST_TEXTS[language].followWordsButton(shorten(topic, MAX_LABEL_LENGTH)),
    data: buttonData('followTopic', topicKey(topic.slice(0, MAX_FOLLOWED_LENGTH))),
  };
}

export function followingTopicButton(topic: string, language: BotLocale): MessageButton {
  return {
    text: STATE_TEXTS[language].followingWords(shorten(topic, MAX_LABEL_LENGTH)),
    data: buttonData('followingTopic', topicKey(topic.slice(0, MAX_FOLLOWED_LENGTH))),
  };
}

/** The newest articles of the region that the question names, or of all regions. */
export function latestButton({ regions }: Pick<Answer, 'regions'>, language: BotLocale): MessageButton {
  const [region] = regions;
  return {
    text: textsFor(language).latestButton,
    data: buttonData('latest', regions.length === 1 && region ? region : null, 0),
  };
}
