import type { BotLocale } from '../../languages/bot-locale.ts';
import type { LoadPreview } from '../../library/library.ts';
import { formatRejection } from '../../sources/seed-parser.ts';
import { type Html, html, lines, paragraphs } from '../../telegram/html.ts';
import type { OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { buttonData } from '../buttons/button-data.ts';
import { textsFor } from '../locales/locale.ts';
import { shorten } from './shorten.ts';

const MAX_TITLES = 8;
/** The file sent with the message has all of them. */
const MAX_REJECTIONS = 10;

/** What a load would change; with *Apply* and *Cancel* if it would change anything. */
export function loadPreview(preview: LoadPreview, source: string, language: BotLocale): OutgoingMessage {
  const texts = textsFor(language);
  const changes = preview.new.length + preview.changed.length;
  return {
    html: paragraphs(
      texts.previewOf(shorten(source, 120)),
      titles(texts.previewNew(preview.new.length), preview.new),
      titles(texts.previewChanged(preview.changed.length), preview.changed),
      html`${texts.previewUnchanged(preview.unchanged)}`,
      listed(
        texts.previewRejected(preview.rejected.length),
        preview.rejected.map((rejection) => shorten(formatRejection(rejection), 200)),
        MAX_REJECTIONS,
      ),
      changes === 0 ? texts.nothingToLoad : html`${texts.previewChats(preview.chatsToNotify)}`,
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

  function titles(heading: string, articles: LoadPreview['new']): Html {
    return listed(
      heading,
      articles.map(({ title }) => shorten(title, 100)),
      MAX_TITLES,
    );
  }

  function listed(heading: string, items: readonly string[], most: number): Html {
    const rest = items.length - most;
    return lines(
      html`${heading}`,
      ...items.slice(0, most).map((item) => html`• ${item}`),
      rest > 0 ? html`${texts.andMore(rest)}` : null,
    );
  }
}
