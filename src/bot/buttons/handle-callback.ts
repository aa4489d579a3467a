import { mayPress } from '../audience.ts';
import type { CallbackContext, Services } from '../chat-context.ts';
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
  if (await mayPress(button.audience, services, context)) await button.run(services, context, ...values);
}
