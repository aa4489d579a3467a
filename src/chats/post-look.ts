import type { ChatKind } from './chat.ts';

/** How the posts of a chat look and sound; of its own choice. */
export interface PostLook {
  /** Without a sound. */
  readonly silent: boolean;
  /** With a card of the article's page. */
  readonly linkPreview: boolean;
  /** With hashtags of region and ministry. */
  readonly hashtags: boolean;
}

export const POST_SWITCHES = ['silent', 'linkPreview', 'hashtags'] as const satisfies (keyof PostLook)[];

export type PostSwitch = (typeof POST_SWITCHES)[number];

/** The look of posts before anybody chooses. */
export const PLAIN_LOOK: PostLook = { silent: false, linkPreview: false, hashtags: false };

/** Where a post stands, and how it looks there. */
export interface PostPlace {
  readonly kind: ChatKind;
  readonly look: PostLook;
}

export const PLAIN_PLACE: PostPlace = { kind: 'private', look: PLAIN_LOOK };
