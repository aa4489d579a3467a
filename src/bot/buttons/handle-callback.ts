import type { Rights } from '../chat-admins.ts';
import { type CallbackContext, isBotAdmin, type Services } from '../chat-context.ts';
import { MANAGE_TEXTS } from '../locales/manage-texts.ts';
import { BUTTONS } from './all.ts';
import type { Button } from './button.ts';
import { wireName } from './button-data.ts';

type AnyButton = Button<string, readonly unknown[]>;

const BY_WIRE_NAME: ReadonlyMap<string, AnyButton> = new Map(
  BUTTONS.map((button) => [wireName(button.kind), button]),
);

/** A parsed button press. */
export interface ButtonPress {
  readonly button: AnyButton;
  readonly values: readonly unknown[];
}

/** Null if no button has this data: it is from another version, or forged. */
export function parseButtonData(data: string): ButtonPress | null {
  const [name = '', ...texts] = data.split(':');
  const button = BY_WIRE_NAME.get(name);
  const values = button?.values.safeParse(texts).data;
  return button === undefined || values === undefined ? null : { button, values };
}

/** Runs the button's action if the person is allowed to. */
export async function handleCallback(
  services: Services,
  context: CallbackContext,
  { button, values }: ButtonPress,
): Promise<void> {
  if (button.audience === 'botAdmins' && !isBotAdmin(services, context)) {
    return context.notify(context.texts.onlyAdminsNote);
  }
  if (button.audience === 'chatAdmins') {
    const rights = await context.rights();
    if (rights !== 'admin') return refuse(services, context, rights);
  }
  await button.run(services, context, ...values);
}

/** Who lost the rights manages the chat no longer. */
async function refuse(
  { store }: Services,
  context: CallbackContext,
  rights: Exclude<Rights, 'admin'>,
): Promise<void> {
  const { chat, person, isManaged, texts, language } = context;
  const { notAdminNote, unknownRightsNote } = MANAGE_TEXTS[language];
  if (rights === 'unknown') return context.notify(unknownRightsNote);
  if (!isManaged) return context.notify(texts.onlyChatAdmins);
  if (person !== null) await store.managedChats.remove(person.id, chat.id);
  await context.notify(notAdminNote);
}
