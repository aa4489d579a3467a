import type { RegionCode } from '../../articles/regions/regions.ts';
import { regionName } from '../../articles/regions/regions.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import { type Html, html } from '../../telegram/html.ts';
import type { Millis } from '../../time/millis.ts';
import { textsFor } from '../locales/locale.ts';

/** What the chart shows. */
export interface ChartData {
  /** Newest day last; `day` is a short name such as `24.11`. */
  readonly days: readonly { readonly day: string; readonly counts: ReadonlyMap<string, number> }[];
  readonly followers: ReadonlyMap<RegionCode, number>;
  readonly delays: readonly Millis[];
}

interface Bar {
  readonly label: string;
  /** Stacked, in the order of COLOURS. */
  readonly parts: readonly number[];
}

export const CHART_WIDTH = 800;
export const CHART_HEIGHT = 1100;
const PANEL = { left: 60, width: 700, height: 230, gap: 140, top: 80 };
const COLOURS = ['#0f7b8a', '#e2a33b', '#b8c4c8'];
const OUTCOMES = ['answered', 'related', 'nothing'] as const;
const MAX_REGIONS = 10;
const DELAY_BOUNDS: readonly [Millis, string][] = [
  [2_000, '< 2 s'],
  [10_000, '< 10 s'],
  [60_000, '< 1 min'],
  [600_000, '< 10 min'],
  [Number.POSITIVE_INFINITY, '≥ 10 min'],
];

/** Three bar charts in one SVG: questions per day by outcome, followers by region, delays of pushes. */
export function statsChart({ days, followers, delays }: ChartData, language: BotLocale): string {
  const texts = textsFor(language).chart;
  const questionBars = days.map(({ day, counts }) => ({
    label: day,
    parts: OUTCOMES.map((outcome) => counts.get(outcome) ?? 0),
  }));
  const followerBars = [...followers]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_REGIONS)
    .map(([region, count]) => ({ label: regionName(region, language), parts: [count] }));
  const delayBars = DELAY_BOUNDS.map(([bound, label], at) => {
    const from = DELAY_BOUNDS[at - 1]?.[0] ?? 0;
    return { label, parts: [delays.filter((delay) => delay >= from && delay < bound).length] };
  });
  const outcomes = [texts.answered, texts.related, texts.nothing];
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${CHART_WIDTH}" height="${CHART_HEIGHT}" font-family="DejaVu Sans">
<rect width="100%" height="100%" fill="#ffffff"/>
${panel(0, { title: texts.questions, bars: questionBars, none: texts.none })}${legend(outcomes)}
${panel(1, { title: texts.followers, bars: followerBars, none: texts.none })}
${panel(2, { title: texts.delays, bars: delayBars, none: texts.none })}
</svg>`.markup;
}

interface Panel {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** Shown if there is no data. */
  readonly none: string;
}

function panel(number: number, { title, bars, none }: Panel): Html {
  const top = PANEL.top + number * (PANEL.height + PANEL.gap);
  const bottom = top + PANEL.height;
  const heading = html`<text x="${PANEL.left}" y="${top - 36}" font-size="20" font-weight="bold" fill="#16262b">${title}</text>`;
  if (bars.every(({ parts }) => sum(parts) === 0)) {
    const middle = html`x="${PANEL.left + PANEL.width / 2}" y="${top + PANEL.height / 2}"`;
    return html`${heading}<text ${middle} font-size="18" text-anchor="middle" fill="#57676c">${none}</text>`;
  }
  const highest = Math.max(1, ...bars.map(({ parts }) => sum(parts)));
  const step = PANEL.width / Math.max(1, bars.length);
  return html`${heading}
<line x1="${PANEL.left}" y1="${bottom}" x2="${PANEL.left + PANEL.width}" y2="${bottom}" stroke="#8a9a9f"/>
<text x="${PANEL.left - 10}" y="${top + 6}" font-size="16" text-anchor="end" fill="#57676c">${highest}</text>
${bars.map((bar, at) => drawnBar(bar, { left: PANEL.left + at * step, step, bottom, scale: PANEL.height / highest }))}`;
}

function drawnBar(
  { label, parts }: Bar,
  { left, step, bottom, scale }: { left: number; step: number; bottom: number; scale: number },
): Html {
  const width = Math.min(step * 0.7, 60);
  const centre = left + step / 2;
  let below = bottom;
  const boxes = parts.map((count, at) => {
    const height = count * scale;
    below -= height;
    return html`<rect x="${round(centre - width / 2)}" y="${round(below)}" width="${round(width)}" height="${round(height)}" fill="${COLOURS[at] ?? '#000000'}"/>`;
  });
  const total = sum(parts);
  const isWide = label.length * 9 < step;
  const place = isWide
    ? html`text-anchor="middle"`
    : html`text-anchor="end" transform="rotate(-30 ${round(centre)} ${bottom + 20})"`;
  return html`${boxes}<text x="${round(centre)}" y="${round(below - 6)}" font-size="16" text-anchor="middle" fill="#16262b">${total > 0 ? total : ''}</text>
<text x="${round(centre)}" y="${bottom + 20}" font-size="15" fill="#57676c" ${place}>${label}</text>`;
}

function legend(names: readonly string[]): Html {
  const items = names.map((name, at) => {
    const x = PANEL.left + PANEL.width - (names.length - at) * 120;
    return html`<rect x="${x}" y="${PANEL.top - 48}" width="14" height="14" fill="${COLOURS[at] ?? '#000000'}"/><text x="${x + 20}" y="${PANEL.top - 36}" font-size="15" fill="#57676c">${name}</text>`;
  });
  return html`${items}`;
}

const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);
const round = (value: number) => Math.round(value * 10) / 10;
