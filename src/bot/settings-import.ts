import { issuerName } from '../articles/issuers/issuers.ts';
import type { Schedule } from '../chats/schedule.ts';
import { AT_ONCE } from '../chats/schedule.ts';
import {
  changeLanguages,
  changeLanguageWait,
  changeMentions,
  changeSchedule,
  type Ending,
  endSubscription,
} from '../outbox/changes.ts';
import type { Repositories } from '../store/store.ts';
import { reasonFor } from '../subscriptions/matching.ts';
import { type Mentions, usualMentions } from '../subscriptions/mentions.ts';
import { type FiledSettings, type ReadSettings, readSettings } from '../subscriptions/settings-file.ts';
import type { Subscription } from '../subscriptions/types.ts';
import type { ChatContext, Services } from './chat-context.ts';
import { chosenLanguages } from './chat-languages.ts';
import { chatToStore, followedBy, MAX_SUBSCRIPTIONS } from './subscribe.ts';
import type { ChosenLanguages } from './views/language-settings.ts';
import { withIndex } from './with-index.ts';

/** To be followed, with the mentions that come then. */
export type NewSubscription = Pick<Subscription, 'interest' | 'mentions'>;

/** What a file would change in a chat. */
export interface ImportPlan {
  readonly added: readonly NewSubscription[];
  readonly known: number;
  /** What the chat follows, of which other mentions are to come. */
  readonly mentions: readonly Subscription[];
  /** What the chat follows and the file does not have. */
  readonly others: readonly Subscription[];
  /** Null if they stay as they are. */
  readonly schedule: Schedule | null;
  readonly languages: ChosenLanguages | null;
  readonly unknown: readonly string[];
}

/** Whether what the chat follows besides is stopped. */
export type ImportMode = 'add' | 'replace';

export type ImportOutcome =
  | { readonly outcome: 'done'; readonly added: number; readonly stopped: number }
  | { readonly outcome: 'tooMany' };

/** Reads a file as `/export` writes it; issuing bodies are those of the news and of the table. */
export function settingsIn(bytes: Uint8Array, { library }: Services): ReadSettings {
  const inNews = new Set(library.index.articles.map(({ issuer }) => issuer));
  const isIssuer = (slug: string) => inNews.has(slug) || issuerName(slug, 'en') !== slug;
  return readSettings(new TextDecoder().decode(bytes), isIssuer);
}

export async function planImport(
  services: Services,
  context: ChatContext,
  { settings, unknown }: Extract<ReadSettings, { outcome: 'read' }>,
): Promise<ImportPlan> {
  const followed = await followedBy(services, context);
  const had = new Set(followed.map(({ interest }) => reasonFor(interest)));
  const filed = new Map((settings.follow ?? []).map((one) => [reasonFor(one.interest), one]));
  const added = [...filed].flatMap(([reason, { interest, mentions }]) =>
    had.has(reason) ? [] : [{ interest, mentions: mentions ?? usualMentions(interest) }],
  );
  const mentions = followed.flatMap((one): Subscription[] => {
    const wanted: Mentions = filed.get(reasonFor(one.interest))?.mentions ?? one.mentions;
    return wanted === one.mentions ? [] : [{ ...one, mentions: wanted }];
  });
  const others =
    settings.follow === undefined ? [] : followed.filter(({ interest }) => !filed.has(reasonFor(interest)));
  const schedule = (await services.store.chats.get(context.chat.id))?.schedule ?? AT_ONCE;
  const chosen = await chosenLanguages(services, context);
  const languages = filedLanguages(settings, chosen);
  return {
    added,
    known: filed.size - added.length,
    mentions,
    others,
    schedule:
      settings.schedule !== undefined && !isSame(settings.schedule, schedule) ? settings.schedule : null,
    languages: isSame(languages, chosen) ? null : languages,
    unknown,
  };
}

/** A language that the file leaves open stays. */
function filedLanguages(settings: FiledSettings, chosen: ChosenLanguages): ChosenLanguages {
  const { language, languageOrder, waitForLanguageMinutes } = settings;
  return {
    languageCode: chosen.languageCode,
    language: language ?? chosen.language,
    languageOrder: languageOrder === undefined ? chosen.languageOrder : languageOrder,
    waitForLanguageMinutes:
      waitForLanguageMinutes === undefined ? chosen.waitForLanguageMinutes : waitForLanguageMinutes,
  };
}

function isSame(one: Schedule | ChosenLanguages, other: Schedule | ChosenLanguages): boolean {
  const sorted = (value: object) =>
    JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(pickChosen(one)) === sorted(pickChosen(other));
}

function pickChosen(value: Schedule | ChosenLanguages): object {
  if ('rhythm' in value) {
    const { rhythm, quiet, urgentPasses, timeZone } = value;
    return { rhythm, quiet, urgentPasses, timeZone };
  }
  const { language, languageOrder, waitForLanguageMinutes } = value;
  return { language, languageOrder, waitForLanguageMinutes };
}

/** All or nothing: one transaction. Doing it twice changes nothing more. */
export async function importSettings(
  services: Services,
  context: ChatContext,
  plan: ImportPlan,
  mode: ImportMode,
): Promise<ImportOutcome> {
  const { store, now, timeZone, wakeDispatcher } = services;
  const { chat, threadId } = context;
  const stopped = mode === 'replace' ? plan.others : [];
  if (plan.added.length + plan.known + plan.others.length - stopped.length > MAX_SUBSCRIPTIONS)
    return { outcome: 'tooMany' };
  const write = async (ending: Ending & { readonly tx: Repositories }) => {
    const { tx } = ending;
    await tx.chats.upsert(chatToStore(context));
    const changing = { tx, now: now(), timeZone };
    for (const { interest, mentions } of plan.added)
      await tx.subscriptions.subscribe(chat.id, interest, threadId, mentions);
    for (const { id, mentions } of plan.mentions) await changeMentions(ending, chat.id, id, mentions);
    for (const { id } of stopped) await endSubscription(ending, chat.id, id);
    if (plan.schedule !== null) await changeSchedule(changing, chat.id, plan.schedule);
    if (plan.languages !== null) {
      const { language, languageOrder: order, waitForLanguageMinutes } = plan.languages;
      await changeLanguages(changing, chat.id, { language: language ?? context.language, order });
      await changeLanguageWait(changing, chat.id, waitForLanguageMinutes);
    }
  };
  await withIndex(services, (current) => store.transaction((tx) => write({ tx, ...current })));
  wakeDispatcher();
  return { outcome: 'done', added: plan.added.length, stopped: stopped.length };
}
