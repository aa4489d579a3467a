import type { RegionCode } from '../../articles/regions/regions.ts';
import { regionName } from '../../articles/regions/regions.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import type { PushDelays } from '../../outbox/types.ts';
import { type Html, html } from '../../telegram/html.ts';
import type { Millis } from '../../time/millis.ts';
import { CHART_TEXTS } from '../locales/chart-texts.ts';
import { textsFor } from '../locales/locale.ts';
import { delayName } from './delay.ts';
import { shorten } from './shorten.ts';

/** What the chart shows. */
export interface ChartData {
  /** Newest day last; `day` is a short name such as `24.11`. */
  readonly days: readonly { readonly day: string; readonly counts: ReadonlyMap<string, number> }[];
  readonly followers: ReadonlyMap<RegionCode, number>;
  readonly delays: PushDelays;
}

interface Bar {
  readonly label: string;
  /** Stacked, in the order of COLOURS. */
  readonly parts: readonly number[];
}

export const CHART_WIDTH = 800;
export const CHART_HEIGHT = 1090;
/** On a light card of its own, which is read in a dark chat too; apart also for those who see few colours. */
const COLOURS = ['#0f7b8a', '#e2a33b', '#8b979b'];
const INK = '#16262b';
const FAINT_INK = '#4d5c61';
const LEFT = 50;
const RIGHT = 760;
const COLUMNS = { top: 100, height: 220 };
const FOLLOWERS_TOP = 430;
const DELAYS_TOP = 870;
/** Of bars that lie: their names stand before them, for names of regions are long. */
const ROWS = { left: 300, width: 400, height: 34, bar: 22 };
const MAX_NAME_LENGTH = 30;
const OUTCOMES = ['answered', 'related', 'nothing'] as const;
const MAX_REGIONS = 10;
const DELAY_BOUNDS: readonly Millis[] = [2_000, 10_000, 60_000, 600_000, 3_600_000];

/** Three charts in one SVG: questions a day by outcome, followers by region, delays of pushes. */
export function statsChart({ days, followers, delays }: ChartData, language: BotLocale): string {
  const texts = textsFor(language).chart;
  const more = CHART_TEXTS[language];
  const questionBars = days.map(({ day, counts }) => ({
    label: day,
    parts: OUTCOMES.map((outcome) => counts.get(outcome) ?? 0),
  }));
  const followerBars = [...followers]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_REGIONS)
    .map(([region, count]) => ({ label: regionName(region, language), parts: [count] }));
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${CHART_WIDTH}" height="${CHART_HEIGHT}" font-family="DejaVu Sans">
<rect width="100%" height="100%" fill="#ffffff"/>
${heading(`${texts.questions}, ${more.days}`, COLUMNS.top - 60)}${legend([texts.answered, texts.related, texts.nothing], COLUMNS.top - 34)}
${isEmpty(questionBars) ? nothing(texts.none, COLUMNS.top) : columns(questionBars)}
${heading(texts.followers, FOLLOWERS_TOP - 24)}
${isEmpty(followerBars) ? nothing(texts.none, FOLLOWERS_TOP) : rows(followerBars, FOLLOWERS_TOP)}
${heading(texts.delays, DELAYS_TOP - 50)}${legend([more.direct, more.scheduled], DELAYS_TOP - 24)}
${isEmpty(delayBars(delays, language)) ? nothing(texts.none, DELAYS_TOP) : rows(delayBars(delays, language), DELAYS_TOP)}
</svg>`.markup;
}

function delayBars({ direct, scheduled }: PushDelays, language: BotLocale): Bar[] {
  return [...DELAY_BOUNDS, Number.POSITIVE_INFINITY].map((bound, at) => {
    const from = DELAY_BOUNDS[at - 1] ?? 0;
    const within = (delays: readonly Millis[]) =>
      delays.filter((delay) => delay >= from && delay < bound).length;
    const label = Number.isFinite(bound)
      ? `< ${delayName(bound, language)}`
      : `≥ ${delayName(from, language)}`;
    return { label, parts: [within(direct), within(scheduled)] };
  });
}

function heading(title: string, y: number): Html {
  return html`<text x="${LEFT}" y="${y}" font-size="20" font-weight="bold" fill="${INK}">${title}</text>`;
}

function nothing(none: string, top: number): Html {
  return html`<text x="${CHART_WIDTH / 2}" y="${top + 60}" font-size="18" text-anchor="middle" fill="${FAINT_INK}">${none}</text>`;
}

/** Each name after the one before: their lengths differ by language. */
function legend(names: readonly string[], y: number): Html {
  let x = LEFT;
  const items = names.map((name, at) => {
    const left = x;
    x += 46 + name.length * 9;
    return html`<rect x="${left}" y="${y - 12}" width="14" height="14" fill="${COLOURS[at] ?? INK}"/><text x="${left + 20}" y="${y}" font-size="15" fill="${FAINT_INK}">${name}</text>`;
  });
  return html`${items}`;
}

/** Standing bars on an axis with lines of its values. */
function columns(bars: readonly Bar[]): Html {
  const bottom = COLUMNS.top + COLUMNS.height;
  const highest = niceCeiling(Math.max(...bars.map(totalOf)));
  const scale = COLUMNS.height / highest;
  const step = (RIGHT - LEFT) / bars.length;
  const lines = ticksTo(highest).map((value) => {
    const y = round(bottom - value * scale);
    return html`<line x1="${LEFT}" y1="${y}" x2="${RIGHT}" y2="${y}" stroke="${value === 0 ? '#8a9a9f' : '#dfe6e8'}"/><text x="${LEFT - 8}" y="${y + 5}" font-size="14" text-anchor="end" fill="${FAINT_INK}">${value}</text>`;
  });
  const drawn = bars.map(({ label, parts }, at) => {
    const centre = LEFT + (at + 0.5) * step;
    const width = Math.min(step * 0.7, 60);
    let below = bottom;
    const boxes = parts.map((count, part) => {
      below -= count * scale;
      return box({ x: centre - width / 2, y: below, width, height: count * scale }, part);
    });
    const total = sum(parts);
    return html`${boxes}<text x="${round(centre)}" y="${round(below - 6)}" font-size="15" text-anchor="middle" fill="${INK}">${total > 0 ? total : ''}</text><text x="${round(centre)}" y="${bottom + 22}" font-size="14" text-anchor="middle" fill="${FAINT_INK}">${label}</text>`;
  });
  return html`${lines}${drawn}`;
}

/** Lying bars, each after its name, with its number behind. */
function rows(bars: readonly Bar[], top: number): Html {
  const longest = Math.max(...bars.map(totalOf));
  const drawn = bars.map(({ label, parts }, at) => {
    const y = top + at * ROWS.height;
    const base = y + ROWS.bar - 5;
    let x = ROWS.left;
    const boxes = parts.map((count, part) => {
      const width = (count / longest) * ROWS.width;
      x += width;
      return box({ x: x - width, y, width, height: ROWS.bar }, part);
    });
    return html`<text x="${ROWS.left - 12}" y="${base}" font-size="15" text-anchor="end" fill="${FAINT_INK}">${shorten(label, MAX_NAME_LENGTH)}</text>${boxes}<text x="${round(x + 8)}" y="${base}" font-size="15" fill="${INK}">${sum(parts)}</text>`;
  });
  const end = top + bars.length * ROWS.height - (ROWS.height - ROWS.bar);
  return html`${drawn}<line x1="${ROWS.left}" y1="${top - 4}" x2="${ROWS.left}" y2="${end + 4}" stroke="#8a9a9f"/>`;
}

function box(
  {
    x,
    y,
    width,
    height,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  part: number,
): Html {
  return html`<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${COLOURS[part] ?? INK}"/>`;
}

/** A round number that is no less: 1, 2, 5, 10, 20, 50 …, in steps that divide into four or five. */
function niceCeiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  const factor = [1, 2, 4, 5, 10].find((each) => each * power >= value) ?? 10;
  return Math.max(1, factor * power);
}

/** Whole values from 0 to the highest, at most five of them above 0. */
function ticksTo(highest: number): number[] {
  const parts = [5, 4, 2, 1].find((each) => highest % each === 0) ?? 1;
  return Array.from({ length: parts + 1 }, (_, at) => (highest / parts) * at);
}

const isEmpty = (bars: readonly Bar[]) => bars.every((bar) => totalOf(bar) === 0);
const totalOf = ({ parts }: Bar) => sum(parts);
const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);
const round = (value: number) => Math.round(value * 10) / 10;
