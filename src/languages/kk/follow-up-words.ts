import { fold } from '../../text/folding.ts';
import type { FollowUpWords } from '../language.ts';

const OPENINGS = 'ал|және|бірақ|онда';
const REFERENCES =
  'ол|оның|оны|оған|онда|одан|олар|олардың|оларды|оларға|оларда|олардан|бұл|бұның|мұнда|мұның|осы|осының|сол|соның|сонда|соған|содан|сонымен';

/** Also as they are typed on a Russian keyboard. */
const both = (words: string) => [
  ...new Set([words, words.replace(/[әғқңөұүһі]/g, (letter) => fold(letter))]),
];

export const FOLLOW_UP_WORDS: FollowUpWords = {
  openings: both(OPENINGS).join('|'),
  endings: 'ше|да|де',
  references: both(REFERENCES).join('|'),
  more: both(
    'толығырақ|толық айт\\p{L}*|айтып бер\\p{L}*|түсіндір\\p{L}*|көрсет\\p{L}*|дереккөз\\p{L}*|сілтеме\\p{L}*',
  ).join('|'),
  places: ['бірінші', 'екінші', 'үшінші'].map((place, at) =>
    both(`${place}(?:с[іы]\\p{L}*)?|${at + 1}-?ш[іы](?:с[іы]\\p{L}*)?`).join('|'),
  ),
};
