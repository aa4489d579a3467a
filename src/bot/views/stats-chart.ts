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

/** Telegram shows pictures about 400 wide on a phone, so half of each size is what is read there. */
export const CHART_WIDTH = 800;
/** On a light card of its own, which is read in a dark chat too; apart also for those who see few colours. */
const COLOURS = ['#0f7b8a', '#e2a33b', '#8b979b'];
const INK = '#16262b';
const FAINT_INK = '#4d5c61';
const FONT = { heading: 27, text: 22 };
/** Of a letter of text, about: legends wrap before the right edge. */
const LETTER = 12.6;
const LEFT = 64;
const RIGHT = 770;
const MARGIN = 30;
const LINE = 34;
const COLUMNS = { height: 220, labels: 36 };
/** A label below a column needs so much room: where columns are narrower, only some have one. */
const COLUMN_LABEL = 76;
/** Of bars that lie: their names stand before them, for names of regions are long. */
const ROWS = { left: 370, width: 340, height: 40, bar: 28 };
const MAX_NAME_LENGTH = 28;
const OUTCOMES = ['answered', 'related', 'nothing'] as const;
const MAX_REGIONS = 10;
const DELAY_BOUNDS: readonly Millis[] = [2_000, 10_000, 60_000, 600_000, 3_600_000];

/** A part of the picture, which begins at a height of its own, and how high it is. */
interface Drawn {
  readonly svg: Html;
  readonly height: number;
}

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
  const parts: ((top: number) => Drawn)[] = [
    (top) => heading(`${texts.questions}, ${more.days}`, top),
    (top) => legend([texts.answered, texts.related, texts.nothing], top),
    (top) => (isEmpty(questionBars) ? nothing(texts.none, top) : columns(questionBars, top)),
    (top) => heading(texts.followers, top),
    (top) => (isEmpty(followerBars) ? nothing(texts.none, top) : rows(followerBars, top)),
    (top) => heading(texts.delays, top),
    (top) => legend([more.direct, more.scheduled], top),
    (top) => {
      const bars = delayBars(delays, language);
      return isEmpty(bars) ? nothing(texts.none, top) : rows(bars, top);
    },
  ];
  let height = MARGIN;
  const drawn = parts.map((draw) => {
    const part = draw(height);
    height += part.height;
    return part.svg;
  });
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${CHART_WIDTH}" height="${Math.ceil(height)}" font-family="DejaVu Sans">
<rect width="100%" height="100%" fill="#ffffff"/>
${drawn}
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

/** A title of two lines where it is long. */
function heading(title: string, top: number): Drawn {
  const [first = '', ...rest] = title.length * FONT.heading * 0.66 > RIGHT ? title.split(', ') : [title];
  const line = (text: string, at: number, size: number, weight: string) =>
    html`<text x="${MARGIN}" y="${round(at)}" font-size="${size}" font-weight="${weight}" fill="${INK}">${text}</text>`;
  const second = rest.join(', ');
  return {
    svg: html`${line(first, top + FONT.heading, FONT.heading, 'bold')}${second === '' ? '' : line(second, top + FONT.heading + LINE, FONT.text, 'normal')}`,
    height: FONT.heading + 16 + (second === '' ? 0 : LINE),
  };
}

function nothing(none: string, top: number): Drawn {
  return {
    svg: html`<text x="${MARGIN}" y="${top + FONT.text}" font-size="${FONT.text}" fill="${FAINT_INK}">${none}</text>`,
    height: FONT.text + 2 * MARGIN,
  };
}

/** Each name after the one before, or below it where there is no room: their lengths differ by language. */
function legend(names: readonly string[], top: number): Drawn {
  let x = MARGIN;
  let y = top + FONT.text;
  const items = names.map((name, at) => {
    const width = 28 + name.length * LETTER;
    if (x > MARGIN && x + width > CHART_WIDTH - MARGIN) {
      x = MARGIN;
      y += LINE;
    }
    const left = x;
    x += width + 24;
    return html`<rect x="${round(left)}" y="${y - 17}" width="18" height="18" fill="${COLOURS[at] ?? INK}"/><text x="${round(left + 26)}" y="${y}" font-size="${FONT.text}" fill="${FAINT_INK}">${name}</text>`;
  });
  return { svg: html`${items}`, height: y - top + 18 };
}

/** Standing bars on an axis with lines of its values. */
function columns(bars: readonly Bar[], start: number): Drawn {
  const top = start + LINE;
  const bottom = top + COLUMNS.height;
  const highest = niceCeiling(Math.max(...bars.map(totalOf)));
  const scale = COLUMNS.height / highest;
  const step = (RIGHT - LEFT) / bars.length;
  const every = Math.ceil(COLUMN_LABEL / step);
  const text = (x: number, y: number, anchor: string, ink: string, said: string | number) =>
    html`<text x="${round(x)}" y="${round(y)}" font-size="${FONT.text}" text-anchor="${anchor}" fill="${ink}">${said}</text>`;
  const lines = ticksTo(highest).map((value) => {
    const y = round(bottom - value * scale);
    return html`<line x1="${LEFT}" y1="${y}" x2="${RIGHT}" y2="${y}" stroke="${value === 0 ? '#8a9a9f' : '#dfe6e8'}"/>${text(LEFT - 8, y + 8, 'end', FAINT_INK, value)}`;
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
    // The newest day has its label in any case.
    const isLabelled = (bars.length - 1 - at) % every === 0;
    return html`${boxes}${total > 0 ? text(centre, below - 7, 'middle', INK, total) : ''}${isLabelled ? text(centre, bottom + FONT.text + 6, 'middle', FAINT_INK, label) : ''}`;
  });
  return { svg: html`${lines}${drawn}`, height: LINE + COLUMNS.height + COLUMNS.labels + MARGIN };
}

/** Lying bars, each after its name, with its number behind. */
function rows(bars: readonly Bar[], top: number): Drawn {
  const longest = Math.max(...bars.map(totalOf));
  const drawn = bars.map(({ label, parts }, at) => {
    const y = top + at * ROWS.height;
    const base = y + ROWS.bar - 6;
    let x = ROWS.left;
    const boxes = parts.map((count, part) => {
      const width = (count / longest) * ROWS.width;
      x += width;
      return box({ x: x - width, y, width, height: ROWS.bar }, part);
    });
    return html`<text x="${ROWS.left - 12}" y="${base}" font-size="${FONT.text}" text-anchor="end" fill="${FAINT_INK}">${shorten(label, MAX_NAME_LENGTH)}</text>${boxes}<text x="${round(x + 8)}" y="${base}" font-size="${FONT.text}" fill="${INK}">${sum(parts)}</text>`;
  });
  const end = top + bars.length * ROWS.height - (ROWS.height - ROWS.bar);
  return {
    svg: html`${drawn}<line x1="${ROWS.left}" y1="${top - 4}" x2="${ROWS.left}" y2="${end + 4}" stroke="#8a9a9f"/>`,
    height: end - top + MARGIN,
  };
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
