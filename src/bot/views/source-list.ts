import type { SourceStatus } from '../../intake/sources-service.ts';
import { bold, type Html, html, italic, lines, paragraphs } from '../../telegram/html.ts';
import type { OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { buttonData } from '../buttons/button-data.ts';
import { sourceKey } from '../buttons/source-key.ts';
import { textsFor } from '../locales/locale.ts';
import { conditionName, markedName, type Occasion, timesOf } from './source-status.ts';

const SOURCES_A_PAGE = 5;

export interface SourcesPage {
  readonly statuses: readonly SourceStatus[];
  /** Articles that wait for review, by the name of their source; also of sources that are no longer named. */
  readonly waiting: ReadonlyMap<string, number>;
  /** From 0; limited to existing pages. */
  readonly page: number;
}

/** The page of the list on which the source at this position (from 0) is. */
export function pageOfSource(position: number): number {
  return Math.floor(Math.max(position, 0) / SOURCES_A_PAGE);
}

/** The sources that the operator named, each with its state and a button that opens it. */
export function sourceList(
  { statuses, waiting, page }: SourcesPage,
  occasion: Occasion,
  note: Html | null = null,
): OutgoingMessage {
  const texts = textsFor(occasion.language);
  const inReview = [...waiting.values()].reduce((sum, count) => sum + count, 0);
  const review =
    inReview === 0
      ? []
      : [[{ text: texts.sources.reviewButton(inReview), data: buttonData('review', null, 0) }]];
  if (statuses.length === 0) {
    return { html: paragraphs(note, texts.sources.noFile).markup, buttons: review };
  }
  const pages = Math.ceil(statuses.length / SOURCES_A_PAGE);
  const shown = Math.min(page, pages - 1);
  const onPage = statuses.slice(shown * SOURCES_A_PAGE, (shown + 1) * SOURCES_A_PAGE);
  const turn = (text: string, to: number) => ({ text, data: buttonData('sourcesPage', to) });
  return {
    html: paragraphs(
      note,
      lines(bold(texts.sources.title), html`${summary()}`),
      ...onPage.map((status) => sourceItem(status, waiting, occasion)),
      pages > 1 ? italic(texts.page(shown + 1, pages)) : null,
    ).markup,
    buttons: [
      ...review,
      ...onPage.map((status) => [
        {
          text: markedName(status),
          data: buttonData('source', sourceKey(status.definition.name)),
        },
      ]),
      [
        ...(shown > 0 ? [turn(texts.backButton, shown - 1)] : []),
        ...(shown < pages - 1 ? [turn(texts.nextButton, shown + 1)] : []),
      ],
    ],
  };

  function summary(): string {
    const failing = statuses.filter(({ condition }) => condition === 'failing').length;
    return [
      texts.sources.named(statuses.length),
      ...(failing > 0 ? [texts.sources.failing(failing)] : []),
      ...(inReview > 0 ? [texts.sources.waiting(inReview)] : []),
    ].join(' · ');
  }
}

function sourceItem(status: SourceStatus, waiting: SourcesPage['waiting'], occasion: Occasion): Html {
  const texts = textsFor(occasion.language).sources;
  const { name, kind, mode } = status.definition;
  const count = waiting.get(name) ?? 0;
  const state = [
    conditionName(status, occasion),
    ...timesOf(status, occasion),
    ...(count > 0 ? [texts.waiting(count)] : []),
  ];
  return lines(
    html`${bold(markedName(status))} · ${texts.kinds[kind]} · ${texts.modes[mode]}`,
    html`${state.join(' · ')}`,
  );
}
