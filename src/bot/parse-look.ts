import type { PostLook, PostSwitch } from '../chats/post-look.ts';
import { alternatives } from '../languages/all-languages.ts';
import type { LookWords } from '../languages/language.ts';
import { wordPattern } from './typed-words.ts';

/** Every word was understood, or nothing may be changed. */
export type LookReading =
  | { readonly outcome: 'understood'; readonly change: Partial<PostLook> }
  | { readonly outcome: 'refused'; readonly words: readonly string[] };

type Said = { readonly post: PostSwitch; readonly isOn: boolean };

/** In the order in which they are tried. */
const WORDS = (
  [
    'silent',
    'noLinkPreview',
    'noHashtags',
    'sound',
    'linkPreview',
    'hashtags',
    'on',
    'off',
    'filler',
  ] as const satisfies (keyof LookWords)[]
).map(
  (kind) =>
    [
      kind,
      wordPattern(
        alternatives(({ lookWords }) => lookWords[kind]),
        'beginning',
      ),
    ] as const,
);

const SAID: Readonly<Partial<Record<keyof LookWords, Said>>> = {
  silent: { post: 'silent', isOn: true },
  sound: { post: 'silent', isOn: false },
  linkPreview: { post: 'linkPreview', isOn: true },
  noLinkPreview: { post: 'linkPreview', isOn: false },
  hashtags: { post: 'hashtags', isOn: true },
  noHashtags: { post: 'hashtags', isOn: false },
};

const PARTS = /[,;.\n]|(?<![\p{L}\p{N}])(?:and|но|и|а|және|мен|бірақ|but)(?![\p{L}\p{N}])/iu;
const WORD = /[\p{L}\p{N}]+/gu;
const MAX_WORDS = 20;

/**
 * How posts shall look, in words.
 *
 * ```ts
 * parseLook('without sound, hashtags on').change; // => { silent: true, hashtags: true }
 * parseLook('дыбыссыз').change; // => { silent: true }
 * parseLook('upside down').words; // => ['upside', 'down']
 * ```
 */
export function parseLook(text: string): LookReading {
  const words = text.match(WORD) ?? [];
  if (words.length > MAX_WORDS) return { outcome: 'refused', words: [text.trim()] };
  const readings = text.split(PARTS).flatMap((part) => (/[\p{L}\p{N}]/u.test(part) ? [readPart(part)] : []));
  const unknown = readings.flatMap((reading) => (reading.outcome === 'refused' ? reading.words : []));
  const change: Partial<PostLook> = Object.assign(
    {},
    ...readings.map((reading) => (reading.outcome === 'understood' ? reading.change : {})),
  );
  if (unknown.length > 0 || Object.keys(change).length === 0) {
    return { outcome: 'refused', words: unknown.length > 0 ? unknown : [text.trim()] };
  }
  return { outcome: 'understood', change };
}

/** One or several of them without "on" and "off", or one with it. */
function readPart(part: string): LookReading {
  const words = part.match(WORD) ?? [];
  const kinds = words.map((word) => WORDS.find(([, isSaid]) => isSaid(word))?.[0] ?? null);
  const unknown = words.filter((_, at) => kinds[at] === null);
  if (unknown.length > 0) return { outcome: 'refused', words: unknown };
  const named = kinds.flatMap((kind) => (kind === null ? [] : (SAID[kind] ?? [])));
  const turns = kinds.filter((kind) => kind === 'on' || kind === 'off');
  const isUnclear = turns.length > 1 || (turns.length === 1 && named.length !== 1) || named.length === 0;
  if (isUnclear) return { outcome: 'refused', words: [part.trim()] };
  const isTurned = turns[0] === 'off';
  return {
    outcome: 'understood',
    change: Object.fromEntries(named.map(({ post, isOn }) => [post, isTurned ? !isOn : isOn])),
  };
}
