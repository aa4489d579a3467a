import type { OutgoingMessage } from '../../delivery/outgoing-message.ts';
import type { Article, Language } from '../../news/article.ts';
import { regionName } from '../../news/regions.ts';
import { splitSentences } from '../../news/sentences.ts';
import { encodeAction } from '../callback-data.ts';
import { textsFor } from '../locales/locale.ts';
import { articleHeading } from './article-lines.ts';
import { html, isWebAddress, italic, paragraphs } from './html.ts';
import { shorten } from './shorten.ts';

/** UTF-16 units of a body's beginning that an article is shown with. */
const LEAD_LENGTH = 400;

/** A new article for a chat that follows its region. */
export function articlePush(article: Article, language: Language): OutgoingMessage {
  const texts = textsFor(language);
  const region = regionName(article.region, language);
  return {
    html: paragraphs(articleBody(article, language), italic(texts.pushReason(region))).markup,
    buttons: [
      [
        ...sourceButton(article, language),
        {
          text: texts.unfollowButton(region),
          data: encodeAction({ kind: 'unfollow', region: article.region }),
        },
      ],
    ],
  };
}

/** An article that somebody asked for, by a link that was shared. */
export function articleCard(article: Article, language: Language): OutgoingMessage {
  return {
    html: articleBody(article, language).markup,
    buttons: [
      [
        ...sourceButton(article, language),
        {
          text: textsFor(language).followButton(regionName(article.region, language)),
          data: encodeAction({ kind: 'follow', region: article.region }),
        },
      ],
    ],
  };
}

function articleBody(article: Article, language: Language) {
  const lead = leadOf(article.body);
  return paragraphs(articleHeading(article, language), lead === '' ? null : html`${lead}`);
}

/** The first sentences that fit; a longer first one is cut at a word. */
function leadOf(body: string): string {
  const start = body.slice(0, LEAD_LENGTH * 4);
  const sentences = splitSentences(start);
  const last = sentences.findLast(({ end }) => end <= LEAD_LENGTH);
  return last === undefined ? shorten(start, LEAD_LENGTH) : start.slice(0, last.end);
}

function sourceButton(article: Article, language: Language) {
  return isWebAddress(article.url) ? [{ text: textsFor(language).sourceButton, url: article.url }] : [];
}
