import type { ZonedSchedule } from '../../chats/schedule.ts';
import type { NewsIndex } from '../../index/news-index.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import { MENTIONS, usualMentions } from '../../subscriptions/mentions.ts';
import type { Interest, Subscription } from '../../subscriptions/types.ts';
import { type Html, italic, lines, paragraphs } from '../../telegram/html.ts';
import type { MessageButton, OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { buttonData } from '../buttons/button-data.ts';
import { textsFor } from '../locales/locale.ts';
import { MENTION_TEXTS } from '../locales/mention-texts.ts';
import { STATE_TEXTS } from '../locales/state-texts.ts';
import { interestName } from './interest-name.ts';
import { type ChosenLanguages, languageSummary } from './language-settings.ts';
import { ownNumbers } from './own-numbers.ts';
import { scheduleSummary } from './schedule-settings.ts';
import { shorten } from './shorten.ts';
import { alsoFound } from './words-elsewhere.ts';

const SUBSCRIPTIONS_A_PAGE = 10;
/** A button wider than this is cut by Telegram on a phone. */
const MAX_LABEL_LENGTH = 40;
const MAX_STOP_BUTTONS = 4;

export interface FollowedPage {
  readonly subscriptions: readonly Subscription[];
  readonly schedule: ZonedSchedule;
  readonly languages: ChosenLanguages;
  /** By which names in other languages are known. */
  readonly index: NewsIndex;
  /** How many articles came in the last seven days, by subscription. */
  readonly sent: ReadonlyMap<number | null, number>;
  /** From 0; limited to existing pages. */
  readonly page: number;
}

/** What a chat follows, and when and in which languages articles are sent; a tap ends a subscription. */
export function subscriptionList(
  { subscriptions, schedule, languages, index, sent, page }: FollowedPage,
  language: BotLocale,
  note: Html | null = null,
): OutgoingMessage {
  const texts = textsFor(language);
  if (subscriptions.length === 0) {
    return { html: paragraphs(note, texts.followingNothing).markup, buttons: [[regionsButton(language)]] };
  }
  const pages = Math.ceil(subscriptions.length / SUBSCRIPTIONS_A_PAGE);
  const shown = Math.min(page, pages - 1);
  const start = shown * SUBSCRIPTIONS_A_PAGE;
  const onPage = subscriptions.slice(start, start + SUBSCRIPTIONS_A_PAGE);
  const stops = onPage.map((subscription) => [
    {
      text: `✕ ${shorten(interestName(subscription.interest, language), MAX_LABEL_LENGTH)}`,
      data: buttonData('unsubscribeInList', subscription.id, shown),
    },
    ...mentionsButton(subscription, shown, language),
  ]);
  const hasMentions = onPage.some(({ interest }) => usualMentions(interest) !== 'none');
  const turn = (text: string, to: number): MessageButton => ({
    text,
    data: buttonData('subscriptionsPage', to),
  });
  return {
    html: paragraphs(
      note,
      texts.followingList,
      alsoFound(onPage, index, language),
      ownNumbers(sent, subscriptions, language),
      hasMentions ? MENTION_TEXTS[language].explained : null,
      lines(scheduleSummary(schedule, language), languageSummary(languages, language)),
      pages > 1 ? italic(texts.page(shown + 1, pages)) : null,
    ).markup,
    buttons: [
      ...stops,
      [
        ...(shown > 0 ? [turn(texts.backButton, shown - 1)] : []),
        ...(shown < pages - 1 ? [turn(texts.nextButton, shown + 1)] : []),
      ],
      [
        { text: texts.digest.button, data: buttonData('digest') },
        { text: texts.quiet.button, data: buttonData('quietHours') },
      ],
      [regionsButton(language)],
    ],
  };
}

/** Says which mentions of a region come; a tap sets the next. */
function mentionsButton(
  { id, interest, mentions }: Subscription,
  page: number,
  language: BotLocale,
): MessageButton[] {
  if (usualMentions(interest) === 'none') return [];
  const next = MENTIONS[(MENTIONS.indexOf(mentions) + 1) % MENTIONS.length] ?? 'none';
  return [{ text: MENTION_TEXTS[language].button[mentions], data: buttonData('mentions', id, next, page) }];
}

/** What a chat has just followed, with buttons to see the newest articles and to undo it. */
export function followedReply(
  message: Html,
  subscriptions: readonly Subscription[],
  language: BotLocale,
): OutgoingMessage {
  const texts = textsFor(language);
  const [first] = subscriptions;
  const single = subscriptions.length === 1 && first !== undefined ? first.id : null;
  return {
    html: message.markup,
    buttons: [
      [
        { text: texts.newestButton, data: buttonData('newest', single) },
        ...(single === null || first === undefined ? [] : mentionsButton(first, 0, language)),
      ],
      ...subscriptions.slice(0, MAX_STOP_BUTTONS).map((subscription) => [stopButton(subscription, language)]),
      [{ text: texts.listButton, data: buttonData('subscriptionsPage', 0) }, regionsButton(language)],
    ],
  };
}

/** What a chat no longer follows; a tap follows a region again. */
export function stoppedReply(
  message: Html,
  stopped: readonly Interest[],
  language: BotLocale,
): OutgoingMessage {
  const texts = textsFor(language);
  const again = stopped.flatMap((interest) =>
    interest.kind === 'region'
      ? [
          [
            {
              text: texts.followButton(interestName(interest, language)),
              data: buttonData('follow', interest.region),
            },
          ],
        ]
      : [],
  );
  return {
    html: message.markup,
    buttons: [
      ...again.slice(0, MAX_STOP_BUTTONS),
      [{ text: texts.listButton, data: buttonData('subscriptionsPage', 0) }, regionsButton(language)],
    ],
  };
}

export function stopButton(
  { id, interest }: Pick<Subscription, 'id' | 'interest'>,
  language: BotLocale,
): MessageButton {
  const name = shorten(interestName(interest, language), MAX_LABEL_LENGTH);
  return {
    text:
      interest.kind === 'question'
        ? STATE_TEXTS[language].stopWatching(name)
        : textsFor(language).unfollowButton(name),
    data: buttonData('unsubscribe', id),
  };
}

function regionsButton(language: BotLocale): MessageButton {
  return { text: textsFor(language).regionsButton, data: buttonData('regions') };
}
