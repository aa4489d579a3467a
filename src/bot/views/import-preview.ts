import { inZone } from '../../chats/schedule.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import { usualMentions } from '../../subscriptions/mentions.ts';
import { type Html, html, lines, paragraphs } from '../../telegram/html.ts';
import type { MessageButton, OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { buttonData } from '../buttons/button-data.ts';
import { MENTION_TEXTS } from '../locales/mention-texts.ts';
import { SETTINGS_FILE_TEXTS } from '../locales/settings-file-texts.ts';
import type { ImportPlan } from '../settings-import.ts';
import { interestName, namesOf } from './interest-name.ts';
import { languageSummary } from './language-settings.ts';
import { scheduleSummary } from './schedule-settings.ts';
import { shorten } from './shorten.ts';

const MAX_NAMES_LENGTH = 900;
const MAX_UNKNOWN_LENGTH = 600;

/** What a file would change, and one question; of a forum, in the topic to which the articles are to go. */
export function importPreview(
  plan: ImportPlan,
  { timeZone, threadId }: { readonly timeZone: string; readonly threadId: number | null },
  language: BotLocale,
): OutgoingMessage {
  const texts = SETTINGS_FILE_TEXTS[language];
  const { added, known, mentions, others, schedule, languages, unknown } = plan;
  const names = (some: Parameters<typeof namesOf>[0]) => shorten(namesOf(some, language), MAX_NAMES_LENGTH);
  const isAdding = added.length > 0 || mentions.length > 0 || schedule !== null || languages !== null;
  const topic: [] | [number] = threadId === null ? [] : [threadId];
  const add: MessageButton = { text: texts.addButton, data: buttonData('importSettings', 'add', ...topic) };
  const replace: MessageButton = {
    text: texts.replaceButton(others.length),
    data: buttonData('importSettings', 'replace', ...topic),
  };
  const no: MessageButton = { text: texts.cancelButton, data: buttonData('cancelImport') };
  const isAsked = isAdding || others.length > 0;
  return {
    html: paragraphs(
      texts.title,
      lines(
        added.length > 0 ? texts.added(added.length, names(added.map(({ interest }) => interest))) : null,
        known > 0 ? texts.known(known) : null,
        mentionsLine(plan, language),
        others.length > 0 ? texts.others(others.length, names(others.map(({ interest }) => interest))) : null,
      ),
      lines(
        schedule === null ? null : scheduleSummary(inZone(schedule, timeZone), language),
        languages === null ? null : languageSummary(languages, language),
      ),
      unknown.length > 0 ? texts.unknown(shorten(unknown.join(', '), MAX_UNKNOWN_LENGTH)) : null,
      isAsked ? texts.ask : texts.nothingNew,
    ).markup.replace(/\n{3,}/g, '\n\n'),
    ...(isAsked
      ? { buttons: [...(isAdding ? [[add]] : []), ...(others.length > 0 ? [[replace]] : []), [no]] }
      : {}),
  };
}

/** Which mentions come of what is followed from now on, where that is not as it was or as usual; null if nothing is. */
export function mentionsLine({ added, mentions }: ImportPlan, language: BotLocale): Html | null {
  const unusual = added.filter((one) => one.mentions !== usualMentions(one.interest));
  const notes = [...unusual, ...mentions].map((one) =>
    MENTION_TEXTS[language].note(interestName(one.interest, language), one.mentions),
  );
  return notes.length === 0 ? null : html`${shorten(notes.join('; '), MAX_NAMES_LENGTH)}`;
}
