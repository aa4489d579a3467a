import { z } from 'zod';
import { mayPress } from '../audience.ts';
import type { CallbackContext, Services } from '../chat-context.ts';
import { argumentOf, confirmation, isTooOld } from '../confirmation.ts';
import { DESTRUCTIVE_STEPS, type StepName } from '../destructive-steps/all.ts';
import { CONFIRMATION_TEXTS } from '../locales/confirmation-texts.ts';
import type { Button } from './button.ts';
import { ALL, COUNT } from './values.ts';

const STEP = z.enum(Object.keys(DESTRUCTIVE_STEPS) as [StepName, ...StepName[]]);
/** Who was asked; null where Telegram did not say. */
const PERSON = z.union([COUNT, ALL]);

/**
 * Takes a step that was asked about, if it is still what was shown; else asks again. Only who was asked may answer, and
 * only while they may take the step.
 */
export const confirm: Button<
  'confirm',
  [step: StepName, subject: number, by: number | null, askedAt: number]
> = {
  kind: 'confirm',
  // Each step has an audience of its own.
  audience: 'everyone',
  values: z.tuple([STEP, COUNT, PERSON, COUNT]),
  async run(services, context, name, subject, by, askedAt) {
    const step = DESTRUCTIVE_STEPS[name];
    const { language } = context;
    if (!(await mayPress(step.audience, services, context))) return;
    if (!isAsked(context, by)) return context.notify(CONFIRMATION_TEXTS[language].onlyWhoAsked);
    const said = argumentOf(services, context.question);
    const { tooOld, changed } = CONFIRMATION_TEXTS[language];
    const isLate = isTooOld(askedAt, services.now());
    const done = isLate ? null : await step.run(services, context, { said, subject });
    const note = isLate ? tooOld : changed;
    await context.update(done ?? (await confirmation(services, context, name, said, note)));
  },
};

/** Leaves everything as it is. */
export const keep: Button<'keep', [by: number | null]> = {
  kind: 'keep',
  audience: 'everyone',
  values: z.tuple([PERSON]),
  async run(_: Services, context, by) {
    const { cancelled, onlyWhoAsked } = CONFIRMATION_TEXTS[context.language];
    const isTheirs = isAsked(context, by) && (by !== null || (await context.rights()) === 'admin');
    if (!isTheirs) return context.notify(onlyWhoAsked);
    await context.update({ html: cancelled.markup });
  },
};

function isAsked({ person }: CallbackContext, by: number | null): boolean {
  return by === null || by === person?.id;
}
