import type { Library } from '../library/library.ts';
import { notNewsOf } from '../query/not-news.ts';
import { awaitedIn } from './awaited-news.ts';
import type { Services } from './chat-context.ts';
import { languageNamesIn } from './parse-languages.ts';
import { placeToldIn } from './place-told.ts';
import { type RequestedCommand, requestedIn } from './request-in-words.ts';

/** The commands that a message asks for without a slash, to be run one after the other; none of a question. */
export function commandsIn(
  {
    library,
    now,
    timeZone,
  }: Pick<Services, 'now' | 'timeZone'> & { readonly library: Pick<Library, 'index'> },
  text: string,
): readonly RequestedCommand[] {
  const requested = requestedIn(text, { index: library.index, now: now(), timeZone });
  if (requested.length > 0) return requested;
  const notNews = notNewsOf(text);
  if (notNews === null || notNews.kind === 'task') {
    const awaited = awaitedIn(text, library.index);
    if (awaited !== null) return [awaited];
    const place = placeToldIn(text);
    if (place !== null) return [{ name: 'latest', argument: place }];
  }
  if (notNews?.kind !== 'command') return [];
  // "Switch to Kazakh" says which language.
  return [notNews.name === 'language' ? { ...notNews, argument: languageNamesIn(text) } : notNews];
}
