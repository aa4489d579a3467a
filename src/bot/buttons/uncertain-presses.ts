import type { CallbackContext, Services } from '../chat-context.ts';
import { uncertainPush } from '../views/uncertain-push.ts';

/** One push whose outcome is unknown, the oldest; nothing sends it again but an admin's word. */
export async function showUncertain(services: Services, press: CallbackContext): Promise<void> {
  const [push] = await services.store.outbox.listUncertain(1);
  await press.update(uncertainPush(push ?? null, services.timeZone, press.language));
}

export async function settleUncertain(
  services: Services,
  press: CallbackContext,
  pushId: number,
  as: 'arrived' | 'resend',
): Promise<void> {
  await services.store.outbox.settleUncertain(pushId, as === 'arrived' ? 'sent' : 'resend');
  if (as === 'resend') services.wakeDispatcher();
  await showUncertain(services, press);
}
