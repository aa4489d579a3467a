import type { BotLocale } from '../../languages/bot-locale.ts';
import type { PushDelays } from '../../outbox/types.ts';
import type { Millis } from '../../time/millis.ts';
import { CHART_TEXTS } from '../locales/chart-texts.ts';

const UNITS = [
  ['day', 24 * 60 * 60_000],
  ['hour', 60 * 60_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;
const UNIT_FROM = 2;

/** A delay in one unit, as a person would say it: `1.5 sec`, `12 min`. */
export function delayName(delay: Millis, language: BotLocale): string {
  const [unit, millis] = UNITS.find(([, each]) => delay >= each * UNIT_FROM) ?? ['second' as const, 1000];
  const format = {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: delay < 10_000 ? 1 : 0,
  } as const;
  return new Intl.NumberFormat(language, format).format(delay / millis);
}

/** How long both kinds of pushes took, one line each; a kind without any is left out. */
export function delayLines(delays: PushDelays, language: BotLocale): string[] {
  const texts = CHART_TEXTS[language];
  return (['direct', 'scheduled'] as const).flatMap((kind) => {
    const sorted = [...delays[kind]].sort((a, b) => a - b);
    const median = quantile(sorted, 0.5);
    const most = quantile(sorted, 0.95);
    if (median === null || most === null) return [];
    const spread = texts.spread(delayName(median, language), delayName(most, language), sorted.length);
    return [`${texts[kind]}: ${spread}`];
  });
}

/** The smallest value that no less than this share of the values reaches; null if there is none. */
function quantile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}
