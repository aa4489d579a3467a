import { describe, expect, it } from 'vitest';
import { regionName } from '../../../src/articles/regions/regions.ts';
import { svgToPng } from '../../../src/bot/render-svg.ts';
import { CHART_WIDTH, statsChart } from '../../../src/bot/views/stats-chart.ts';
import { imageSize } from '../../../src/emulator/image-size.ts';

const DATA = {
  days: [
    {
      day: '23 Nov',
      counts: new Map([
        ['answered', 3],
        ['nothing', 1],
      ]),
    },
    { day: '24 Nov', counts: new Map([['answered', 8]]) },
  ],
  followers: new Map([
    ['KZ-15', 12],
    ['KZ-79', 4],
  ] as const),
  delays: { direct: [500, 1500, 70_000], scheduled: [1000] },
};

/** The sizes of the boxes of a colour, without those of the legend. */
const sizesOf = (svg: string, side: 'width' | 'height', colour: string) =>
  [...svg.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="([\d.]+)" fill="(#\w+)"/g)]
    .filter(([, , height, fill]) => fill === colour && height !== '18')
    .map(([, width, height]) => Number(side === 'width' ? width : height));

describe('statsChart', () => {
  it('draws each count in proportion to its axis', () => {
    const svg = statsChart(DATA, 'en');
    // Questions stand on an axis up to 10; names of regions and delays stand before lying bars.
    expect(sizesOf(svg, 'height', '#0f7b8a').slice(0, 2)).toEqual([66, 176]);
    expect(sizesOf(svg, 'height', '#8b979b')).toEqual([22, 0]);
    expect(sizesOf(svg, 'width', '#0f7b8a').slice(2, 4)).toEqual([340, 113.3]);
    expect(svg).toContain('>10</text>');
  });

  it('tells delays of digests from those of direct messages', () => {
    const svg = statsChart(DATA, 'en');
    expect(sizesOf(svg, 'width', '#0f7b8a').slice(4)).toEqual([226.7, 0, 0, 113.3, 0, 0]);
    expect(sizesOf(svg, 'width', '#e2a33b').slice(2)).toEqual([113.3, 0, 0, 0, 0, 0]);
  });

  it.each([
    ['en', 'Digests and quiet hours', '&lt; 2 sec'],
    ['ru', 'Сводки и тихие часы', '&lt; 2 с'],
    ['kk', 'тыныш сағаттар', '&lt; 2 с'],
  ] as const)('names all in %s', (language, legend, bound) => {
    const svg = statsChart(DATA, language);
    for (const part of [legend, bound, regionName('KZ-15', language)]) expect(svg).toContain(part);
  });

  it('draws nothing where nothing was counted, and no NaN', () => {
    const svg = statsChart({ days: [], followers: new Map(), delays: { direct: [], scheduled: [] } }, 'en');
    expect(svg).not.toContain('NaN');
    expect(svg.match(/nothing yet/g)).toHaveLength(3);
    expect(statsChart(DATA, 'en')).not.toContain('nothing yet');
  });

  it.each(['en', 'ru', 'kk'] as const)('becomes a picture in %s', async (language) => {
    const png = await svgToPng(statsChart(DATA, language));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(imageSize(png)).toMatchObject({ width: CHART_WIDTH });
  });

  it('is no higher than what it shows', async () => {
    const few = imageSize(await svgToPng(statsChart(DATA, 'en')));
    const more = new Map((['KZ-10', 'KZ-11', 'KZ-15', 'KZ-19', 'KZ-79'] as const).map((code) => [code, 1]));
    const many = imageSize(await svgToPng(statsChart({ ...DATA, followers: more }, 'en')));
    expect((many?.height ?? 0) - (few?.height ?? 0)).toBe(3 * 40);
  });

  it('labels as many days as have room, among them the newest', () => {
    const days = Array.from({ length: 14 }, (_, at) => ({
      day: `${17 + at}.11`,
      counts: new Map([['answered', 1]]),
    }));
    const labels = statsChart({ ...DATA, days }, 'en').match(/\d\d\.11(?=<)/g);
    expect(labels).toEqual(['18.11', '20.11', '22.11', '24.11', '26.11', '28.11', '30.11']);
  });
});
