import type { PostLook } from '../../chats/post-look.ts';
import { POST_SWITCHES } from '../../chats/post-look.ts';
import type { ZonedSchedule } from '../../chats/schedule.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import type { Subscription } from '../../subscriptions/types.ts';
import { type Html, lines, paragraphs } from '../../telegram/html.ts';
import type { MessageButton, OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { buttonData } from '../buttons/button-data.ts';
import { textsFor } from '../locales/locale.ts';
import { MANAGE_TEXTS } from '../locales/manage-texts.ts';
import { namesOf } from './interest-name.ts';
import { type ChosenLanguages, languageSummary } from './language-settings.ts';
import { scheduleSummary } from './schedule-settings.ts';
import { shorten } from './shorten.ts';

const MAX_NAMES_LENGTH = 300;
const MAX_TITLE_LENGTH = 40;

/** Everything that a chat may choose. */
export interface ShownSettings {
  readonly subscriptions: readonly Subscription[];
  readonly schedule: ZonedSchedule;
  readonly languages: ChosenLanguages;
  readonly look: PostLook;
}

/** What a chat chose, and buttons to change each of it; `isManaged` if what is typed is meant for it. */
export function chatMenu(
  { subscriptions, schedule, languages, look }: ShownSettings,
  { language, isManaged }: { readonly language: BotLocale; readonly isManaged: boolean },
  note: Html | null = null,
): OutgoingMessage {
  const texts = MANAGE_TEXTS[language];
  const { digest, quiet } = textsFor(language);
  const names = namesOf(
    subscriptions.map(({ interest }) => interest),
    language,
  );
  const switches = POST_SWITCHES.map((post): MessageButton[] => [
    {
      text: `${texts.switches[post]}: ${look[post] ? texts.on : texts.off}`,
      data: buttonData('switchLook', post, look[post] ? 'off' : 'on'),
    },
  ]);
  return {
    html: paragraphs(
      note,
      lines(
        subscriptions.length === 0 ? texts.followsNothing : texts.follows(shorten(names, MAX_NAMES_LENGTH)),
        scheduleSummary(schedule, language),
        languageSummary(languages, language),
      ),
      isManaged ? texts.howManaged : texts.how,
    ).markup,
    buttons: [
      [
        { text: texts.regionsButton, data: buttonData('regions') },
        {
          text: texts.followedButton(subscriptions.length),
          data: buttonData('subscriptionsPage', 0),
        },
      ],
      [
        { text: digest.button, data: buttonData('digest') },
        { text: quiet.button, data: buttonData('quietHours') },
      ],
      [{ text: texts.languageButton, data: buttonData('chooseLanguage') }],
      ...switches,
      ...(subscriptions.length === 0
        ? []
        : [[{ text: texts.stopButton, data: buttonData('endAll', 'ask') }]]),
      ...(isManaged ? [[{ text: texts.doneButton, data: buttonData('finish') }]] : []),
    ],
  };
}

/** A page in the place of a chat's own menu, with a button back to it; a managed chat's pages have one anyway. */
export function aboveMenu(
  page: OutgoingMessage,
  { language, isManaged }: { readonly language: BotLocale; readonly isManaged: boolean },
): OutgoingMessage {
  if (isManaged) return page;
  const back = { text: MANAGE_TEXTS[language].menuButton, data: buttonData('settings') };
  return { ...page, buttons: [...(page.buttons ?? []), [back]] };
}

/** A group or channel in the list of those that a person manages. */
export interface ManagedName {
  readonly id: number;
  readonly name: string;
  readonly isCurrent: boolean;
}

/** The groups and channels that a person manages, and links to add the bot to others. */
export function managedList(
  chats: readonly ManagedName[],
  { language, botName }: { readonly language: BotLocale; readonly botName: string },
): OutgoingMessage {
  const texts = MANAGE_TEXTS[language];
  const done = chats.some(({ isCurrent }) => isCurrent)
    ? [[{ text: texts.doneButton, data: buttonData('finish') }]]
    : [];
  return {
    html: (chats.length === 0 ? texts.none : texts.yours).markup,
    buttons: [
      ...chats.map(({ id, name, isCurrent }) => [
        {
          text: `${isCurrent ? '✓ ' : ''}${shorten(name, MAX_TITLE_LENGTH)}`,
          data: buttonData('manage', Math.abs(id)),
        },
      ]),
      ...done,
      [{ text: texts.addToGroup, url: `https://t.me/${botName}?startgroup=manage` }],
      [
        {
          text: texts.addToChannel,
          url: `https://t.me/${botName}?startchannel&admin=post_messages+edit_messages`,
        },
      ],
    ],
  };
}

/** Asks whether everything is to be stopped. */
export function endAllQuestion(count: number, language: BotLocale): OutgoingMessage {
  const texts = MANAGE_TEXTS[language];
  return {
    html: texts.stopAsk(count).markup,
    buttons: [
      [{ text: texts.stopYes, data: buttonData('endAll', 'yes') }],
      [{ text: texts.menuButton, data: buttonData('settings') }],
    ],
  };
}
