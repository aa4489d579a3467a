import type { SourceStatus } from '../../intake/sources-service.ts';
import type { SourceDefinition } from '../../sources/source.ts';
import { bold, type Html, html, italic, lines, paragraphs } from '../../telegram/html.ts';
import type { MessageButton, OutgoingMessage } from '../../telegram/outgoing-message.ts';
import type { Millis } from '../../time/millis.ts';
import { buttonData } from '../buttons/button-data.ts';
import { sourceKey } from '../buttons/source-key.ts';
import { textsFor } from '../locales/locale.ts';
import { shorten } from './shorten.ts';
import { conditionName, markedName, type Occasion, timesOf } from './source-status.ts';

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

export interface SourceCard {
  readonly status: SourceStatus;
  /** Articles of it that wait for review. */
  readonly waiting: number;
  /** The page of the list that it is on. */
  readonly page: number;
  /** What became of a press. */
  readonly note: Html | null;
  /** A fetch that was asked for is under way: its result replaces this message, so it has no buttons. */
  readonly isAwaited: boolean;
}

/** One source with all that is known of it, and what an admin can do with it. */
export function sourceCard(
  { status, waiting, page, note, isAwaited }: SourceCard,
  occasion: Occasion,
): OutgoingMessage {
  const texts = textsFor(occasion.language).sources;
  const { definition, condition, record } = status;
  const key = sourceKey(definition.name);
  const isPaused = condition === 'paused' || condition === 'pausedAfterRollback';
  const actions: MessageButton[] = isPaused
    ? [{ text: texts.resumeButton, data: buttonData('resumeSource', key) }]
    : [
        { text: texts.fetchButton, data: buttonData('fetchSource', key) },
        { text: texts.pauseButton, data: buttonData('pauseSource', key) },
      ];
  const every = texts.every(lengthName(definition.intervalMillis, occasion));
  const times = timesOf(status, occasion);
  return {
    html: paragraphs(
      lines(
        bold(markedName(status)),
        html`${texts.kinds[definition.kind]} · ${texts.modes[definition.mode]} · ${every}`,
        html`${addressOf(definition)}`,
      ),
      lines(
        html`${conditionName(status, occasion)}`,
        condition === 'failing' && record?.problem ? italic(shorten(record.problem.message, 300)) : null,
      ),
      times.length === 0 ? null : lines(...times.map((time) => html`${time}`)),
      waiting === 0 ? null : html`${texts.waiting(waiting)}`,
      note,
    ).markup,
    buttons: isAwaited
      ? []
      : [
          actions,
          waiting === 0 ? [] : [{ text: texts.reviewButton(waiting), data: buttonData('review', key, 0) }],
          [{ text: texts.allButton, data: buttonData('sourcesPage', page) }],
        ],
  };
}

/** Without the query, which may hold a key. */
function addressOf({ address, project }: SourceDefinition): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  const place = url === null ? address : `${url.host}${url.pathname}`.replace(/\/$/, '');
  return shorten(project === null ? place : `${place} · ${project}`, 200);
}

function lengthName(length: Millis, { language }: Occasion): string {
  const [unit, size] = UNITS.find(([, millis]) => length % millis === 0) ?? (['second', 1000] as const);
  const how = { style: 'unit', unit, unitDisplay: 'short' } as const;
  return new Intl.NumberFormat(language, how).format(length / size);
}
