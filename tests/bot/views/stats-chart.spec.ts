import { describe, expect, it } from 'vitest';
import { svgToPng } from '../../../src/bot/render-svg.ts';
import { CHART_HEIGHT, CHART_WIDTH, statsChart } from '../../../src/bot/views/stats-chart.ts';
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
  delays: [500, 1500, 70_000],
};

const heightsOf = (svg: string, colour: string) =>
  [...svg.matchAll(new RegExp(`height="([\\d.]+)" fill="${colour}"`, 'g'))].map(([, height]) =>
    Number(height),
  );

describe('statsChart', () => {
  it('draws each count in proportion to the highest of its panel', () => {
    const answered = heightsOf(statsChart(DATA, 'en'), '#0f7b8a').filter((height) => height !== 14);
    expect(answered).toEqual([86.3, 230, 230, 76.7, 230, 0, 0, 115, 0]);
  });

  it('draws nothing where nothing was counted, and no NaN', () => {
    const svg = statsChart({ days: [], followers: new Map(), delays: [] }, 'en');
    expect(svg).not.toContain('NaN');
    expect(svg.match(/nothing yet/g)).toHaveLength(3);
    expect(statsChart(DATA, 'en')).not.toContain('nothing yet');
  });

  it.each(['en', 'ru', 'kk'] as const)('becomes a picture in %s', async (language) => {
    const png = await svgToPng(statsChart(DATA, language));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(imageSize(png)).toEqual({ width: CHART_WIDTH, height: CHART_HEIGHT });
  });
});
