import { describe, expect, it } from 'vitest';
import { REGIONS } from '../../../src/articles/regions/regions.ts';
import { articlePush } from '../../../src/bot/views/article-push.ts';
import { digestPage } from '../../../src/bot/views/digest-page.ts';
import { hashtags } from '../../../src/bot/views/hashtags.ts';
import { PLAIN_LOOK } from '../../../src/chats/post-look.ts';
import { BOT_LOCALES } from '../../../src/languages/bot-locale.ts';
import type { LeasedPush } from '../../../src/outbox/types.ts';
import { anArticle } from '../../support/articles.ts';

const channel = { kind: 'channel', look: { ...PLAIN_LOOK, hashtags: true } } as const;

describe('hashtags', () => {
  it.each([
    ['emer', 'national', 'ru', '#МЧС'],
    ['emer', 'national', 'kk', '#ТЖМ'],
    ['dsm', 'national', 'en', '#MinistryOfHealthcare'],
    ['aktobe', 'KZ-15', 'en', '#Aktobe'],
    ['aktobe', 'KZ-15', 'kk', '#Ақтөбе'],
    ['aktobe', 'KZ-15', 'ru', '#АктюбинскаяОбласть'],
    ['mvd-atyrau', 'KZ-23', 'ru', '#АтыраускаяОбласть #МВД'],
    ['almobl', 'KZ-19', 'en', '#AlmatyRegion'],
    ['almaty', 'KZ-75', 'en', '#Almaty'],
    ['abay', 'KZ-10', 'ru', '#Абай'],
    ['bko', 'KZ-27', 'ru', '#ЗападноКазахстанскаяОбласть'],
    ['primeminister.kz', 'national', 'ru', undefined],
  ] as const)('of %s in %s for %s: %s', (issuer, region, language, expected) => {
    expect(hashtags([{ issuer, region }], language)?.markup).toBe(expected);
  });

  it.each(BOT_LOCALES)('tells all regions apart by one word each, in %s', (language) => {
    const tags = hashtags(
      REGIONS.slice(0, 10).map(({ code }) => ({ issuer: 'x', region: code })),
      language,
    );
    expect(tags?.markup).toMatch(/^#[\p{L}\p{N}]+( #[\p{L}\p{N}]+){9}$/u);
    const each = REGIONS.map(({ code }) => hashtags([{ issuer: 'x', region: code }], language)?.markup);
    expect(new Set(each).size).toBe(REGIONS.length);
  });
});

describe('posts of a channel', () => {
  const article = anArticle({
    id: '1',
    otherEditions: [
      { language: 'kk', title: 'Көпір', body: '', url: 'https://www.gov.kz/a?lang=kk', mentions: [] },
    ],
  });
  const push = { article, reason: 'region:KZ-15', subscriptionId: 12, copyOf: null } as unknown as LeasedPush;

  it('have links only, no reason, and their hashtags last', () => {
    const { html, buttons = [] } = articlePush(push, 'en', [], channel);
    expect(buttons.flat().map((button) => ('url' in button ? button.url : button.data))).toEqual([
      article.url,
      'https://www.gov.kz/a?lang=kk',
    ]);
    expect(html).toMatch(/\n\n#\S+$/);
    expect(html).not.toContain('You follow');
  });

  it('are the same in digests', () => {
    const { message } = digestPage([push], 'en', channel);
    expect(message.buttons).toEqual([]);
    expect(message.html).toMatch(/\n\n#\S+$/);
  });
});
