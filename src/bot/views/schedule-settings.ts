import type { Rhythm, Schedule, Weekday, ZonedSchedule } from '../../chats/schedule.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import { type Html, lines, paragraphs } from '../../telegram/html.ts';
import type { MessageButton, OutgoingMessage } from '../../telegram/outgoing-message.ts';
import type { MinuteOfDay } from '../../time/zoned-time.ts';
import { buttonData } from '../buttons/button-data.ts';
import { textsFor } from '../locales/locale.ts';

type QuietHours = NonNullable<Schedule['quiet']>;

/** Why nothing was changed, and what may have been meant. */
export interface ScheduleNote<Guess> {
  readonly said: Html;
  readonly guesses: readonly Guess[];
}

/** The usual choices; anything else can be typed. */
const RHYTHMS: readonly Rhythm[] = [
  { kind: 'atOnce' },
  { kind: 'daily', minute: 8 * 60 },
  { kind: 'daily', minute: 20 * 60 },
  { kind: 'weekly', weekday: 1, minute: 9 * 60 },
  { kind: 'weekly', weekday: 5, minute: 18 * 60 },
];
const QUIET_HOURS: readonly QuietHours[] = [
  { from: 22 * 60, to: 7 * 60 },
  { from: 23 * 60, to: 8 * 60 },
];

/** How articles are sent, and buttons to change it. */
export function digestSettings(
  schedule: ZonedSchedule,
  language: BotLocale,
  note: ScheduleNote<Rhythm> | null = null,
): OutgoingMessage {
  const { digest } = textsFor(language);
  const button = (rhythm: Rhythm): MessageButton => ({
    text: ticked(rhythmLabel(rhythm, language), isSame(rhythm, schedule.rhythm)),
    data: rhythmData(rhythm),
  });
  const isUsual = (guess: Rhythm) => RHYTHMS.some((usual) => isSame(usual, guess));
  const guesses = (note?.guesses ?? []).filter((guess) => !isUsual(guess)).map((guess) => [button(guess)]);
  const buttons = RHYTHMS.map(button);
  return {
    html: paragraphs(
      note?.said ?? null,
      digest.now(rhythmName(schedule.rhythm, language)),
      lines(digest.how, digest.zone(schedule.timeZone)),
    ).markup,
    buttons: [...guesses, buttons.slice(0, 1), buttons.slice(1, 3), buttons.slice(3)],
  };
}

function rhythmData(rhythm: Rhythm): string {
  switch (rhythm.kind) {
    case 'atOnce':
      return buttonData('atOnce');
    case 'daily':
      return buttonData('daily', rhythm.minute);
    case 'weekly':
      return buttonData('weekly', rhythm.weekday, rhythm.minute);
  }
}

/** The quiet hours, what is sent in spite of them, and buttons to change both. */
export function quietSettings(
  { quiet, urgentPasses, timeZone }: ZonedSchedule,
  language: BotLocale,
  note: ScheduleNote<QuietHours> | null = null,
): OutgoingMessage {
  const texts = textsFor(language);
  const button = (hours: QuietHours): MessageButton => ({
    text: ticked(hoursName(hours), isSame(hours, quiet)),
    data: buttonData('setQuietHours', hours.from, hours.to),
  });
  const isUsual = (guess: QuietHours) => QUIET_HOURS.some((usual) => isSame(usual, guess));
  const guesses = (note?.guesses ?? []).filter((guess) => !isUsual(guess)).map((guess) => [button(guess)]);
  const choices = QUIET_HOURS.map(button);
  const off = { text: ticked(texts.quiet.offButton, quiet === null), data: buttonData('quietOff') };
  return {
    html: paragraphs(
      note?.said ?? null,
      quiet === null ? texts.quiet.none : texts.quiet.now(hoursName(quiet)),
      lines(urgentPasses ? texts.quiet.urgentPasses : texts.quiet.urgentWaits, texts.quiet.urgentRule),
      lines(texts.quiet.how, texts.digest.zone(timeZone)),
    ).markup,
    buttons: [
      ...guesses,
      choices,
      [off],
      [
        {
          text: urgentPasses ? texts.quiet.holdUrgentButton : texts.quiet.passUrgentButton,
          data: buttonData('urgent', urgentPasses ? 'no' : 'yes'),
        },
      ],
    ],
  };
}

/** Rhythm and quiet hours, for the list of subscriptions. */
export function scheduleSummary(schedule: ZonedSchedule, language: BotLocale): Html {
  const { digest, quiet } = textsFor(language);
  return lines(
    digest.now(rhythmName(schedule.rhythm, language)),
    schedule.quiet === null ? null : quiet.now(hoursName(schedule.quiet)),
    schedule.quiet !== null && schedule.urgentPasses ? quiet.urgentPasses : null,
  );
}

function rhythmName(rhythm: Rhythm, language: BotLocale): string {
  const { digest } = textsFor(language);
  switch (rhythm.kind) {
    case 'atOnce':
      return digest.atOnce;
    case 'daily':
      return digest.daily(timeName(rhythm.minute));
    case 'weekly':
      return digest.weekly(weekdayName(rhythm.weekday, language), timeName(rhythm.minute));
  }
}

function rhythmLabel(rhythm: Rhythm, language: BotLocale): string {
  const { digest } = textsFor(language);
  switch (rhythm.kind) {
    case 'atOnce':
      return digest.atOnceButton;
    case 'daily':
      return digest.dailyButton(timeName(rhythm.minute));
    case 'weekly':
      return `${capitalised(weekdayName(rhythm.weekday, language))} ${timeName(rhythm.minute)}`;
  }
}

/** Minutes of the day as a time: `480` is `08:00`, in every language. */
function timeName(minute: MinuteOfDay): string {
  const digits = (number: number) => String(number).padStart(2, '0');
  return `${digits(Math.floor(minute / 60))}:${digits(minute % 60)}`;
}

function hoursName({ from, to }: QuietHours): string {
  return `${timeName(from)}–${timeName(to)}`;
}

function weekdayName(weekday: Weekday, language: BotLocale): string {
  // 1 January 2024 was a Monday.
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, weekday),
  );
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function ticked(text: string, isChosen: boolean): string {
  return isChosen ? `✓ ${text}` : text;
}

function isSame(a: object | null, b: object | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
