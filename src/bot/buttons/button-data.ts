import type { ButtonKind, ButtonValues } from './all.ts';

/** Kinds with another name in callback data: buttons sent by older versions must keep working. */
const WIRE_NAMES: Partial<Record<ButtonKind, string>> = {
  askAlone: 'alone',
  followAgain: 'again',
  importSettings: 'import',
  cancelImport: 'leave',
  pauseFor: 'rest',
  resumeNews: 'resume',
  followIssuer: 'body',
  followingIssuer: 'onbody',
  followTopic: 'topic',
  followingTopic: 'ontopic',
  passage: 'more',
  passageOfArticle: 'within',
  unsubscribe: 'end',
  unsubscribeInList: 'drop',
  subscriptionsPage: 'followed',
  toggleRegion: 'toggle',
  quietHours: 'hours',
  setQuietHours: 'quiet',
  quietOff: 'loud',
  switchLook: 'look',
  chooseLanguage: 'lang',
  unknownPush: 'uncertain',
};

export function wireName(kind: ButtonKind): string {
  return WIRE_NAMES[kind] ?? kind;
}

/**
 * Callback data of a button, at most 64 bytes (Telegram's limit). It contains everything that the button needs, so that
 * it works after a restart.
 */
export function buttonData<Kind extends ButtonKind>(kind: Kind, ...values: ButtonValues<Kind>): string {
  return [wireName(kind), ...values.map((value) => value ?? 'all')].join(':');
}
