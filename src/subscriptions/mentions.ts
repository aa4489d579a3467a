import type { Article } from '../articles/article.ts';
import { inEachEdition } from '../articles/editions.ts';
import { findRegions, isRegionCode, type RegionCode } from '../articles/regions/regions.ts';
import type { Interest, Subscription } from './types.ts';

/**
 * Which articles of others a follower of a region gets too: none, those that name it or its towns in the title, or also
 * those that name it anywhere in the text.
 */
export const MENTIONS = ['none', 'title', 'text'] as const;
export type Mentions = (typeof MENTIONS)[number];

/** Where an article names a region. */
export type NamedIn = Exclude<Mentions, 'none'>;

/**
 * What a new subscription gets. Titles name what a text is about; in texts, half of the ministries' articles name some
 * region, and a speech names a dozen.
 */
export function usualMentions(interest: Interest): Mentions {
  return interest.kind === 'region' && interest.region !== 'national' ? 'title' : 'none';
}

/** The regions that an article of another region names in any of its editions, and where. */
export function namedRegions(article: Article): ReadonlyMap<RegionCode, NamedIn> {
  const named = new Map<RegionCode, NamedIn>();
  for (const { title, mentions } of inEachEdition(article)) {
    for (const code of mentions) if (!named.has(code)) named.set(code, 'text');
    for (const { code } of findRegions(title)) named.set(code, 'title');
  }
  named.delete(article.region);
  return named;
}

export function bringsMention(mentions: Mentions, namedIn: NamedIn): boolean {
  return mentions === 'text' || mentions === namedIn;
}

/** Why an article is pushed that only names the region; stored with the push. */
export function mentionReason(region: RegionCode): string {
  return `mention:${region}`;
}

/** The region of such a reason; null if it is another one. */
export function mentionedBy(reason: string): RegionCode | null {
  const [, code = ''] = /^mention:(.+)$/.exec(reason) ?? [];
  return isRegionCode(code) ? code : null;
}

/** Which of some articles name each region, to tell what a subscription gets as mentions. */
export class RegionsNamed {
  readonly #named = new Map<RegionCode, { readonly article: Article; readonly namedIn: NamedIn }[]>();

  constructor(articles: readonly Article[]) {
    for (const article of articles) {
      for (const [region, namedIn] of namedRegions(article)) {
        const known = this.#named.get(region) ?? [];
        known.push({ article, namedIn });
        this.#named.set(region, known);
      }
    }
  }

  broughtBy({ interest, mentions }: Pick<Subscription, 'interest' | 'mentions'>): readonly Article[] {
    if (interest.kind !== 'region' || mentions === 'none') return [];
    const naming = this.#named.get(interest.region) ?? [];
    return naming.filter(({ namedIn }) => bringsMention(mentions, namedIn)).map(({ article }) => article);
  }
}
