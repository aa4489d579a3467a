import { z } from 'zod';
import type { Language } from '../articles/article.ts';
import { isRegionCode, type RegionCode } from '../articles/regions/regions.ts';
import type { Weekday } from '../chats/schedule.ts';
import type { MinuteOfDay } from '../time/zoned-time.ts';

/**
 * What a button does. It travels in the button itself, so that it survives a restart; a press may be old or forged,
 * so that whoever handles it checks the person's rights again.
 */
export type Action =
  /** Shows an answer's further passages, from this rank (counted from 0) on; `within` those of its article alone. */
  | { readonly kind: 'more' | 'within'; readonly from: number }
  /** Asks the example question of this number. */
  | { readonly kind: 'example'; readonly number: number }
  /** `toggle` is pressed in the list of all regions, which then shows the change. */
  | { readonly kind: 'follow' | 'toggle'; readonly region: RegionCode }
  /** Follows the question that the message answers. */
  | { readonly kind: 'watch' }
  /** Ends a subscription: under a push, or in the list of them, whose page then shows the change. */
  | { readonly kind: 'end'; readonly subscriptionId: number }
  | { readonly kind: 'drop'; readonly subscriptionId: number; readonly page: number }
  /** A page, from 0, of what the chat follows. */
  | { readonly kind: 'followed'; readonly page: number }
  /** The newest articles of one subscription, or of all. */
  | { readonly kind: 'newest'; readonly subscriptionId: number | null }
  /** The settings of the digest and of the quiet hours, and what they may be set to. */
  | { readonly kind: 'digest' | 'hours' | 'loud' }
  | { readonly kind: 'atOnce' }
  | { readonly kind: 'daily'; readonly minute: MinuteOfDay }
  | { readonly kind: 'weekly'; readonly weekday: Weekday; readonly minute: MinuteOfDay }
  | { readonly kind: 'quiet'; readonly from: MinuteOfDay; readonly to: MinuteOfDay }
  | { readonly kind: 'urgent'; readonly passes: 'yes' | 'no' }
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
const minute = count.pipe(z.int().max(1439));
const weekday = count.pipe(z.custom<Weekday>((day) => Number(day) >= 1 && Number(day) <= 7));
const ALL = z.literal('all').transform(() => null);

const ACTION = z.union([
  z.tuple([z.enum(['more', 'within']), count]).transform(([kind, from]): Action => ({ kind, from })),
  z.tuple([z.literal('example'), count]).transform(([kind, number]): Action => ({ kind, number })),
  z.tuple([z.enum(['follow', 'toggle']), region]).transform(([kind, region]): Action => ({ kind, region })),
  z
    .tuple([z.literal('latest'), z.union([region, ALL]), count])
    .transform(([kind, region, page]): Action => ({ kind, region, page })),
  z
    .tuple([z.enum(['regions', 'resume', 'uncertain', 'watch', 'digest', 'hours', 'atOnce', 'loud'])])
    .transform(([kind]): Action => ({ kind })),
  z
    .tuple([z.literal('end'), count])
    .transform(([kind, subscriptionId]): Action => ({ kind, subscriptionId })),
  z
    .tuple([z.literal('drop'), count, count])
    .transform(([kind, subscriptionId, page]): Action => ({ kind, subscriptionId, page })),
  z.tuple([z.literal('followed'), count]).transform(([kind, page]): Action => ({ kind, page })),
  z
    .tuple([z.literal('newest'), z.union([count, ALL])])
    .transform(([kind, subscriptionId]): Action => ({ kind, subscriptionId })),
  z.tuple([z.literal('daily'), minute]).transform(([kind, minute]): Action => ({ kind, minute })),
  z
    .tuple([z.literal('weekly'), weekday, minute])
    .transform(([kind, weekday, minute]): Action => ({ kind, weekday, minute })),
  z.tuple([z.literal('quiet'), minute, minute]).transform(([kind, from, to]): Action => ({ kind, from, to })),
  z
    .tuple([z.literal('urgent'), z.enum(['yes', 'no'])])
    .transform(([kind, passes]): Action => ({ kind, passes })),
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
