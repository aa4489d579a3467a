import { z } from 'zod';
import { transactionOnce } from '../../store/once.ts';
import type { CallbackContext, Services } from '../chat-context.ts';
import { uncertainPush } from '../views/uncertain-push.ts';
import type { Button } from './button.ts';
import { COUNT, NO_VALUES } from './values.ts';

/** Shows the oldest push whose delivery is unknown; only an admin decides that it is sent again. */
export const unknownPush: Button<'unknownPush'> = {
  kind: 'unknownPush',
  audience: 'botAdmins',
  values: NO_VALUES,
  run: showUnknownPush,
};

export const arrived: Button<'arrived', [pushId: number]> = {
  kind: 'arrived',
  audience: 'botAdmins',
  values: z.tuple([COUNT]),
  async run(services, context, pushId) {
    await settle(services, context, pushId, 'sent');
    await showUnknownPush(services, context);
  },
};

export const resend: Button<'resend', [pushId: number]> = {
  kind: 'resend',
  audience: 'botAdmins',
  values: z.tuple([COUNT]),
  async run(services, context, pushId) {
    await settle(services, context, pushId, 'resend');
    services.wakeDispatcher();
    await showUnknownPush(services, context);
  },
};

/** Once for a press: meanwhile the push may have been sent again, with another unknown outcome. */
function settle(
  { store }: Services,
  { updateId }: CallbackContext,
  pushId: number,
  as: 'sent' | 'resend',
): Promise<boolean> {
  const once = { updateId, outcome: z.boolean() };
  return transactionOnce(store, once, ({ outbox }) => outbox.settleUncertain(pushId, as));
}

async function showUnknownPush(services: Services, context: CallbackContext): Promise<void> {
  const [push] = await services.store.outbox.listUncertain(1);
  await context.update(uncertainPush(push ?? null, services.timeZone, context));
}
