import type { FetchOutcome } from '../sources/source.ts';
import { html, paragraphs } from '../telegram/html.ts';
import type { OutgoingMessage } from '../telegram/outgoing-message.ts';
import type { ChatContext, Services } from './chat-context.ts';
import { failureLines } from './views/fetch-result.ts';
import { loadPreview } from './views/load-preview.ts';
import { shorten } from './views/shorten.ts';

const MAX_ADDRESS_LENGTH = 120;

/** Whether a text is one link and nothing else. Which schemes are fetched is the fetcher's to say. */
export function isLink(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\/\S+$/i.test(text);
}

/** Fetches the article at a link that an admin sent, and previews it as /reload does the seeds. */
export async function previewLink(services: Services, context: ChatContext, address: string): Promise<void> {
  const { fetching } = context.texts.sources.link;
  const shownIn = await context.reply({ html: fetching(shorten(address, MAX_ADDRESS_LENGTH)).markup });
  const outcome = await services.fetchPage(address);
  const message = await previewOf(services, context, address, outcome);
  const isEdited = shownIn !== null && (await context.edit(shownIn, message));
  if (!isEdited) await context.reply(message);
}

async function previewOf(
  services: Services,
  context: ChatContext,
  address: string,
  outcome: FetchOutcome,
): Promise<OutgoingMessage> {
  const { language, texts } = context;
  const { link } = texts.sources;
  const shown = shorten(address, MAX_ADDRESS_LENGTH);
  if (outcome.outcome === 'failed') {
    return { html: failureLines(outcome.reason, (words) => link.failed(shown, words), language).markup };
  }
  if (outcome.outcome === 'unchanged') return { html: link.noArticle.markup };
  const { articles, doubtful, rejected } = outcome;
  if (articles.length + doubtful.length === 0) {
    const [reason] = rejected;
    const why = reason === undefined ? null : html`${shorten(reason.message, 300)}`;
    return { html: paragraphs(link.noArticle, why).markup };
  }
  const seeds = {
    articles: [...articles, ...doubtful.map(({ article }) => article)],
    rejected: rejected.map(({ where, message }) => ({ file: where, line: 1, message })),
    notes: [],
  };
  const requestedBy = context.person?.id ?? context.chat.id;
  const preview = await services.library.preview(seeds, address, requestedBy);
  const message = loadPreview(preview, address, language, services.sendsPerSecond);
  // Days that are odd are named in the preview itself; the admin who sees it decides.
  const isUndated = doubtful.some(({ doubt }) => doubt === 'undated');
  return isUndated ? { ...message, html: `${html`⚠️ ${link.undated}`.markup}\n\n${message.html}` } : message;
}
