import { REGIONS, type RegionCode } from '../../articles/regions/regions.ts';
import type { NewsIndex } from '../../index/news-index.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import { type Html, paragraphs } from '../../telegram/html.ts';
import type { MessageButton, OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { buttonData } from '../buttons/button-data.ts';
import { textsFor } from '../locales/locale.ts';

const BUTTONS_A_ROW = 2;

/** All regions as buttons, with their article counts; followed ones are ticked; a tap toggles one. */
export function regionPicker(
  index: NewsIndex,
  followed: ReadonlySet<RegionCode>,
  language: BotLocale,
  note: Html | null = null,
): OutgoingMessage {
  const counts = new Map<RegionCode, number>();
  for (const { region } of index.articles) counts.set(region, (counts.get(region) ?? 0) + 1);
  const byName = [...REGIONS].sort((a, b) => a.names[language].localeCompare(b.names[language], language));
  const buttons = byName.map(({ code, names }): MessageButton => {
    const tick = followed.has(code) ? '✓ ' : '';
    const count = counts.get(code);
    return {
      text: `${tick}${names[language]}${count === undefined ? '' : `\u00a0· ${count}`}`,
      data: buttonData('toggleRegion', code),
    };
  });
  return { html: paragraphs(note, textsFor(language).pickRegions).markup, buttons: inRows(buttons) };
}

function inRows(buttons: readonly MessageButton[]): MessageButton[][] {
  const rows: MessageButton[][] = [];
  for (let at = 0; at < buttons.length; at += BUTTONS_A_ROW) rows.push(buttons.slice(at, at + BUTTONS_A_ROW));
  return rows;
}
