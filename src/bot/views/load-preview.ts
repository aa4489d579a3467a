import type { Article, ArticleLanguage } from '../../articles/article.ts';
import { editionsOf, languagesOf } from '../../articles/editions.ts';
import { issuerName } from '../../articles/issuers/issuers.ts';
import { regionName } from '../../articles/regions/regions.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import type { ChangedArticle, LoadPreview } from '../../library/load-preview.ts';
import { formatNote, formatRejection } from '../../sources/seed-parser.ts';
import { type Html, html, lines, paragraphs } from '../../telegram/html.ts';
import type { OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { broadcastCost, FREE_PER_SECOND } from '../../telegram/send-rates.ts';
import { buttonData } from '../buttons/button-data.ts';
import { ADMIN_TEXTS } from '../locales/admin-texts.ts';
import { textsFor } from '../locales/locale.ts';
import { PAID_TEXTS } from '../locales/paid-texts.ts';
import { PAUSE_TEXTS } from '../locales/pause-texts.ts';
import { dayName } from './day.ts';
import { shorten } from './shorten.ts';

/** The files sent with the message have all. */
const MAX_LISTED = 5;
const MAX_NOTES = 2;

/** UTF-16 units of the parts of a message, so that it is never too long for Telegram. */
interface Lengths {
  readonly title: number;
  readonly name: number;
  readonly rejection: number;
}

const IN_MESSAGE: Lengths = { title: 80, name: 40, rejection: 160 };
const IN_FILE: Lengths = { title: 1000, name: 200, rejection: 1000 };

/** An article of a load: its title, or both of them, and what is said below it. */
interface Item {
  readonly title: string;
  readonly details: string;
}

/** What a load would change; with *Apply* and *Cancel* if it would change anything. */
export function loadPreview(
  preview: LoadPreview,
  source: string,
  language: BotLocale,
  sendsPerSecond: number = FREE_PER_SECOND,
): OutgoingMessage {
  const texts = textsFor(language);
  const changes = preview.new.length + preview.changed.length;
  const notes = preview.notes.slice(0, MAX_NOTES).map((note) => shorten(formatNote(note), 120));
  return {
    html: paragraphs(
      lines(texts.previewOf(shorten(source, 120)), ...notes.map((note) => html`• ${note}`)),
      listed(texts.previewNew(preview.new.length), newItems(preview, language, IN_MESSAGE)),
      listed(texts.previewChanged(preview.changed.length), changedItems(preview, language, IN_MESSAGE)),
      html`${texts.previewUnchanged(preview.unchanged)}`,
      listed(
        texts.previewRejected(preview.rejected.length),
        preview.rejected.map((each) => ({
          title: shorten(formatRejection(each), IN_MESSAGE.rejection),
          details: '',
        })),
      ),
      changes === 0
        ? texts.nothingToLoad
        : lines(
            html`${notified(preview, language)}`,
            preview.chatsPausing > 0
              ? html`${PAUSE_TEXTS[language].previewPausing(preview.chatsPausing)}`
              : null,
          ),
      changes === 0 ? null : paidFor(preview.pushes, sendsPerSecond, language),
    ).markup,
    buttons:
      changes === 0
        ? []
        : [
            [
              { text: texts.applyButton, data: buttonData('apply', preview.id) },
              { text: texts.cancelButton, data: buttonData('discard', preview.id) },
            ],
          ],
  };

  function listed(heading: string, items: readonly Item[]): Html {
    const rest = items.length - MAX_LISTED;
    return lines(
      html`${heading}`,
      ...items
        .slice(0, MAX_LISTED)
        .map(({ title, details }) => lines(html`• ${title}`, details === '' ? null : html`${details}`)),
      rest > 0 ? html`${texts.andMore(rest)}` : null,
    );
  }
}

function notified({ chatsToNotify, pushes }: LoadPreview, language: BotLocale): string {
  return pushes === 0 ? ADMIN_TEXTS[language].nobody : textsFor(language).previewChats(chatsToNotify, pushes);
}

/** What the pushes may cost, where they are paid for. */
function paidFor(pushes: number, sendsPerSecond: number, language: BotLocale): Html | null {
  const { stars, seconds } = broadcastCost(pushes, sendsPerSecond);
  if (sendsPerSecond <= FREE_PER_SECOND || pushes === 0) return null;
  return html`${PAID_TEXTS[language].cost({ pushes, sendsPerSecond, stars, seconds })}`;
}

/** All new and changed articles as plain text; null if the message shows them all. */
export function previewFile(preview: LoadPreview, language: BotLocale): string | null {
  if (Math.max(preview.new.length, preview.changed.length) <= MAX_LISTED) return null;
  const texts = textsFor(language);
  const listed = (heading: string, items: readonly Item[]) =>
    [heading, ...items.map(({ title, details }) => `• ${title}\n  ${details}`)].join('\n');
  return `${[
    listed(texts.previewNew(preview.new.length), newItems(preview, language, IN_FILE)),
    listed(texts.previewChanged(preview.changed.length), changedItems(preview, language, IN_FILE)),
  ].join('\n\n')}\n`;
}

function newItems({ new: articles }: LoadPreview, language: BotLocale, lengths: Lengths): Item[] {
  return articles.map((article) => ({
    title: shorten(article.title, lengths.title),
    details: [
      dayName(article.published, language),
      regionName(article.region, language),
      shorten(issuerName(article.issuer, language), lengths.name),
      languageNames(languagesOf(article), language),
    ].join(' · '),
  }));
}

function changedItems({ changed }: LoadPreview, language: BotLocale, lengths: Lengths): Item[] {
  return changed.map((change) => ({
    title: fromTo(shorten(change.before.title, lengths.title), shorten(change.after.title, lengths.title)),
    details: changesOf(change, language).join(' · '),
  }));
}

/** The day, the languages whose text the load would overwrite, and those that it would add. */
function changesOf({ before, after }: ChangedArticle, language: BotLocale): string[] {
  const texts = textsFor(language);
  const days = [before.published, after.published].map((day) => dayName(day, language));
  const regions = [before.region, after.region].map((region) => regionName(region, language));
  const changes = [fromTo(days[0] ?? '', days[1] ?? ''), fromTo(regions[0] ?? '', regions[1] ?? '')];
  const replaced = editionsOf(after).filter((edition) => {
    const known = editionsOf(before).find((each) => each.language === edition.language);
    return known !== undefined && (known.title !== edition.title || known.body !== edition.body);
  });
  const known = languagesOf(before);
  const added = languagesOf(after).filter((each) => !known.includes(each));
  const codes = replaced.map((edition) => edition.language);
  if (codes.length > 0) changes.push(texts.previewReplaces(languageNames(codes, language)));
  if (added.length > 0) changes.push(texts.previewAdds(languageNames(added, language)));
  const hasOtherDetails = DETAILS.some((detail) => before[detail] !== after[detail]);
  const isOther = before.published === after.published && before.region === after.region;
  if (hasOtherDetails || (changes.length === 2 && isOther)) changes.push(texts.previewDetails);
  return changes;
}

const DETAILS = ['url', 'issuer', 'category'] as const satisfies readonly (keyof Article)[];

function fromTo(before: string, after: string): string {
  return before === after ? after : `${before} → ${after}`;
}

/** Names of languages in the reader's own: `English, Russian`. */
function languageNames(codes: readonly ArticleLanguage[], language: BotLocale): string {
  const names = new Intl.DisplayNames([language], { type: 'language' });
  return codes.map((code) => names.of(code) ?? code).join(', ');
}
