import { z } from 'zod';

/**
 * Schemas of single parameters. Every parameter arrives as text (request-body.ts). Like Telegram, they are
 * lenient: an invalid number becomes the default, and a number out of range becomes the nearest limit.
 */

/** Any text; empty if absent. */
export const text = () => z.string().default('');

/** An integer; `fallback` if absent or invalid. */
export const integer = (fallback: number, min: number, max: number) =>
  z
    .string()
    .default('')
    .transform((given) => {
      if (!/^-?\d{1,16}$/.test(given.trim())) return fallback;
      return Math.min(max, Math.max(min, Number(given)));
    });

/** The id of a message, a user or a topic; 0 if absent or invalid. */
export const identifier = () => integer(0, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);

export const flag = () =>
  z
    .string()
    .default('')
    .transform((given) => ['true', 'yes', '1'].includes(given.trim().toLowerCase()));

/** A JSON value of this shape; undefined if absent. `errorText` is Telegram's text after `Bad Request: `. */
export const json = <Shape extends z.ZodType>(shape: Shape, errorText: string) =>
  z
    .string()
    .optional()
    .transform((given, context): z.output<Shape> | undefined => {
      if (given === undefined || given === '') return undefined;
      const parsed = shape.safeParse(parseOrUndefined(given));
      if (parsed.success) return parsed.data;
      context.addIssue({ code: 'custom', message: errorText });
      return z.NEVER;
    });

function parseOrUndefined(given: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    return undefined;
  }
}
