import { z } from 'zod';
import type { Language } from '../news/article.ts';
import { isRegionCode, type RegionCode } from '../news/regions.ts';

/**
 * What a button does. It travels in the button itself, so that it survives a restart; a press may be old or forged,
 * so that whoever handles it checks the person's rights again.
 */
export type Action =
  /** Shows an answer's further passages, from this rank (counted from 0) on. */
  | { readonly kind: 'more'; readonly from: number }
  /** Asks the example question of this number. */
  | { readonly kind: 'example'; readonly number: number }
  /** `toggle` and `stop` are pressed in a list, of all regions or of the followed ones, which then shows the change. */
  | { readonly kind: 'follow' | 'unfollow' | 'toggle' | 'stop'; readonly region: RegionCode }
  /** A page, from 0, of the newest articles: of one region, or of all. */
  | { readonly kind: 'latest'; readonly region: RegionCode | null; readonly page: number }
  | { readonly kind: 'regions' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'vote'; readonly vote: 'up' | 'down' }
  /** Pushes whose outcome is unknown, for an admin to settle. */
  | { readonly kind: 'uncertain' }
  | { readonly kind: 'arrived' | 'resend'; readonly pushId: number }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'apply' | 'discard'; readonly previewId: number };

const count = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const region = z.custom<RegionCode>((text) => typeof text === 'string' && isRegionCode(text));
const ALL = z.literal('all').transform(() => null);

const ACTION = z.union([
  z.tuple([z.literal('more'), count]).transform(([kind, from]): Action => ({ kind, from })),
  z.tuple([z.literal('example'), count]).transform(([kind, number]): Action => ({ kind, number })),
  z
    .tuple([z.enum(['follow', 'unfollow', 'toggle', 'stop']), region])
    .transform(([kind, region]): Action => ({ kind, region })),
  z
    .tuple([z.literal('latest'), z.union([region, ALL]), count])
    .transform(([kind, region, page]): Action => ({ kind, region, page })),
  z.tuple([z.enum(['regions', 'resume', 'uncertain'])]).transform(([kind]): Action => ({ kind })),
  z.tuple([z.literal('vote'), z.enum(['up', 'down'])]).transform(([kind, vote]): Action => ({ kind, vote })),
  z.tuple([z.enum(['arrived', 'resend']), count]).transform(([kind, pushId]): Action => ({ kind, pushId })),
  z
    .tuple([z.literal('language'), z.enum(['en', 'ru', 'kk'])])
    .transform(([kind, language]): Action => ({ kind, language })),
  z
    .tuple([z.enum(['apply', 'discard']), count])
    .transform(([kind, previewId]): Action => ({ kind, previewId })),
]);

/** At most 64 bytes, as Telegram wants it. */
export function encodeAction(action: Action): string {
  const { kind, ...values } = action;
  return [kind, ...Object.values(values).map((value) => value ?? 'all')].join(':');
}

/** The action, or null where the data is none of ours (of an older version, or forged). */
export function parseAction(data: string): Action | null {
  return ACTION.safeParse(data.split(':')).data ?? null;
}
