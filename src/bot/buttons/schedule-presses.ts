import type { Rhythm, Schedule } from '../../chats/schedule.ts';
import type { CallbackContext, Services } from '../chat-context.ts';
import { reschedule, scheduleOf } from '../chat-schedule.ts';
import { digestSettings, quietSettings } from '../views/schedule-settings.ts';

export async function showDigest(services: Services, press: CallbackContext): Promise<void> {
  await press.reply(digestSettings(await scheduleOf(services, press), press.language));
}

export async function showQuietHours(services: Services, press: CallbackContext): Promise<void> {
  await press.reply(quietSettings(await scheduleOf(services, press), press.language));
}

export async function chooseRhythm(
  services: Services,
  press: CallbackContext,
  rhythm: Rhythm,
): Promise<void> {
  await press.update(digestSettings(await reschedule(services, press, { rhythm }), press.language));
}

export async function chooseQuietHours(
  services: Services,
  press: CallbackContext,
  change: Partial<Pick<Schedule, 'quiet' | 'urgentPasses'>>,
): Promise<void> {
  await press.update(quietSettings(await reschedule(services, press, change), press.language));
}
