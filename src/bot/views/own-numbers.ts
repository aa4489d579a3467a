import type { BotLocale } from '../../languages/bot-locale.ts';
import type { Subscription } from '../../subscriptions/types.ts';
import type { Html } from '../../telegram/html.ts';
import { NUMBERS_TEXTS } from '../locales/numbers-texts.ts';
import { interestName } from './interest-name.ts';
import { shorten } from './shorten.ts';

/** The subscriptions that brought most are named; the message has other parts too. */
const MAX_NAMED = 10;
const MAX_NAME_LENGTH = 40;

/** How many articles came by which subscription, the most first; `null` are those of subscriptions that ended. */
export function ownNumbers(
  sent: ReadonlyMap<number | null, number>,
  subscriptions: readonly Subscription[],
  language: BotLocale,
): Html {
  const texts = NUMBERS_TEXTS[language];
  const total = [...sent.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return texts.nothingCame;
  const counted = subscriptions
    .map(({ id, interest }) => ({
      name: shorten(interestName(interest, language), MAX_NAME_LENGTH),
      count: sent.get(id) ?? 0,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const ended = total - counted.reduce((sum, { count }) => sum + count, 0);
  const named = counted.slice(0, MAX_NAMED).map(({ name, count }) => `${name}: ${count}`);
  const parts = [
    ...named,
    ...(counted.length > MAX_NAMED ? ['…'] : []),
    ...(ended > 0 ? [`${texts.ended}: ${ended}`] : []),
  ];
  return texts.cameBy(total, parts.join(', '));
}
