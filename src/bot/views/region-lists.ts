import type { MessageButton, OutgoingMessage } from '../../delivery/outgoing-message.ts';
import type { Language } from '../../news/article.ts';
import { REGIONS, type RegionCode, regionName } from '../../news/regions.ts';
import type { NewsIndex } from '../../search/index.ts';
import { encodeAction } from '../callback-data.ts';
import { textsFor } from '../locales/locale.ts';
import { type Html, paragraphs } from './html.ts';

const BUTTONS_A_ROW = 2;

/** All regions as buttons, with their article counts; the followed ones are ticked, a tap changes that. */
export function regionPicker(
  index: NewsIndex,
  followed: ReadonlySet<RegionCode>,
  language: Language,
  note: Html | null = null,
): OutgoingMessage {
  const counts = new Map<RegionCode, number>();
  for (const { region } of index.articles) counts.set(region, (counts.get(region) ?? 0) + 1);
  const byName = [...REGIONS].sort((a, b) => a.names[language].localeCompare(b.names[language], language));
  const buttons = byName.map(({ code, names }): MessageButton => {
    const tick = followed.has(code) ? '✓ ' : '';
    const count = counts.get(code);
    return {
      text: `${tick}${names[language]}${count === undefined ? '' : ` · ${count}`}`,
      data: encodeAction({ kind: 'toggle', region: code }),
    };
  });
  return { html: paragraphs(note, textsFor(language).pickRegions).markup, buttons: inRows(buttons) };
}

/** What a chat follows; a tap stops one. */
export function followedList(
  followed: readonly RegionCode[],
  language: Language,
  note: Html | null = null,
): OutgoingMessage {
  const texts = textsFor(language);
  const choose = { text: texts.regionsButton, data: encodeAction({ kind: 'regions' }) };
  if (followed.length === 0)
    return { html: paragraphs(note, texts.followingNothing).markup, buttons: [[choose]] };
  const buttons = followed.map(
    (region): MessageButton => ({
      text: `✕ ${regionName(region, language)}`,
      data: encodeAction({ kind: 'stop', region }),
    }),
  );
  return { html: paragraphs(note, texts.followingList).markup, buttons: [...inRows(buttons), [choose]] };
}

/** What changed, and the way back. */
export function changedRegions(
  message: Html,
  undo: { readonly kind: 'follow' | 'unfollow'; readonly regions: readonly RegionCode[] },
  language: Language,
): OutgoingMessage {
  const texts = textsFor(language);
  const buttons = undo.regions.slice(0, 5).map((region): MessageButton => {
    const name = regionName(region, language);
    const text = undo.kind === 'follow' ? texts.followButton(name) : texts.unfollowButton(name);
    return { text, data: encodeAction({ kind: undo.kind, region }) };
  });
  return {
    html: message.markup,
    buttons: [...inRows(buttons), [{ text: texts.regionsButton, data: encodeAction({ kind: 'regions' }) }]],
  };
}

/** Names for a sentence. */
export function namesOf(regions: readonly RegionCode[], language: Language): string {
  return regions.map((region) => regionName(region, language)).join(', ');
}

function inRows(buttons: readonly MessageButton[]): MessageButton[][] {
  const rows: MessageButton[][] = [];
  for (let at = 0; at < buttons.length; at += BUTTONS_A_ROW) rows.push(buttons.slice(at, at + BUTTONS_A_ROW));
  return rows;
}
