import { z } from 'zod';
import { isRegionCode, type RegionCode } from '../../articles/regions/regions.ts';
import type { Weekday } from '../../chats/schedule.ts';

/** Schemas that parse the values in callback data from strings. */

export const COUNT = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
export const REGION = z.custom<RegionCode>((text) => typeof text === 'string' && isRegionCode(text));
/** Slug of an issuing body that fits into callback data. */
export const ISSUER = z.string().regex(/^[a-z0-9._-]{1,50}$/i);
export const MINUTE = COUNT.pipe(z.int().max(1439));
export const WEEKDAY = COUNT.pipe(z.custom<Weekday>((day) => Number(day) >= 1 && Number(day) <= 7));
export const ALL = z.literal('all').transform(() => null);
export const NO_VALUES = z.tuple([]);
const KEY = z.string().regex(/^[0-9a-f]{12}$/);
/** Of `sourceKey`. */
export const SOURCE_KEY = KEY;
/** Of `topicKey`. */
export const TOPIC_KEY = KEY;
/** One source, or all. */
export const SCOPE = z.union([SOURCE_KEY, ALL]);
