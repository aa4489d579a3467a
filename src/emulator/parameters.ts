import { z } from 'zod';

/**
 * Schemas of single parameters. Every parameter arrives as text (request-body.ts); like Telegram, these
 * forgive: a number that is none becomes the default, one out of range is moved to its end.
 */

/** Any text; absent is empty. */
export const text = () => z.string().default('');

/** An integer; `fallback` where it is absent or no integer. */
export const integer = (fallback: number, min: number, max: number) =>
  z
    .string()
    .default('')
    .transform((given) => {
      if (!/^-?\d{1,16}$/.test(given.trim())) return fallback;
      return Math.min(max, Math.max(min, Number(given)));
    });

/** An id of a message, a user or a topic; 0 where it is absent or no integer. */
export const identifier = () => integer(0, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);

export const flag = () =>
  z
    .string()
    .default('')
    .transform((given) => ['true', 'yes', '1'].includes(given.trim().toLowerCase()));

/** A JSON value of a shape; undefined where absent; `complaint` is Telegram's text after `Bad Request: `. */
export const json = <Shape extends z.ZodType>(shape: Shape, complaint: string) =>
  z
    .string()
    .optional()
    .transform((given, context): z.output<Shape> | undefined => {
      if (given === undefined || given === '') return undefined;
      const parsed = shape.safeParse(parseOrUndefined(given));
      if (parsed.success) return parsed.data;
      context.addIssue({ code: 'custom', message: complaint });
      return z.NEVER;
    });

function parseOrUndefined(given: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    return undefined;
  }
}
