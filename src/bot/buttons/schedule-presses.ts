import type { Rhythm, Schedule } from '../../subscriptions/types.ts';
import type { Press, Services } from '../chat-context.ts';
import { reschedule, scheduleOf } from '../chat-schedule.ts';
import { digestSettings, quietSettings } from '../views/schedule-settings.ts';

export async function showDigest(services: Services, press: Press): Promise<void> {
  await press.reply(digestSettings(await scheduleOf(services, press), press.language));
}

export async function showQuietHours(services: Services, press: Press): Promise<void> {
  await press.reply(quietSettings(await scheduleOf(services, press), press.language));
}

export async function chooseRhythm(services: Services, press: Press, rhythm: Rhythm): Promise<void> {
  await press.update(digestSettings(await reschedule(services, press, { rhythm }), press.language));
}

export async function chooseQuietHours(
  services: Services,
  press: Press,
  change: Partial<Pick<Schedule, 'quiet' | 'urgentPasses'>>,
): Promise<void> {
  await press.update(quietSettings(await reschedule(services, press, change), press.language));
}
