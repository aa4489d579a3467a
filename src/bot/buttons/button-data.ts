import type { ButtonKind, ButtonValues } from './all.ts';

/** The kinds that stand in callback data under another name: buttons sent before must go on working. */
const WIRE_NAMES: Partial<Record<ButtonKind, string>> = {
  passage: 'more',
  passageOfArticle: 'within',
  unsubscribe: 'end',
  unsubscribeInList: 'drop',
  subscriptionsPage: 'followed',
  toggleRegion: 'toggle',
  quietHours: 'hours',
  setQuietHours: 'quiet',
  quietOff: 'loud',
  unknownPush: 'uncertain',
};

export function wireName(kind: ButtonKind): string {
  return WIRE_NAMES[kind] ?? kind;
}

/**
 * Callback data of a button, at most 64 bytes as Telegram wants it. All that the button does stands in it, so that it
 * works after a restart.
 */
export function buttonData<Kind extends ButtonKind>(kind: Kind, ...values: ButtonValues<Kind>): string {
  return [wireName(kind), ...values.map((value) => value ?? 'all')].join(':');
}
