import { describe, expect, it } from 'vitest';
import { publishAllQuestion, type ReviewPage, reviewPage } from '../../../src/bot/views/review-page.ts';
import type { ReviewReason } from '../../../src/sources/review.ts';
import { anArticle } from '../../support/articles.ts';

const reader = { language: 'en', languageOrder: ['en', 'ru', 'kk'] } as const;
const article = anArticle({
  id: '7',
  title: 'Мост <открыт>',
  body: 'Длина & ширина. '.repeat(200),
  language: 'ru',
  otherEditions: [
    { language: 'kk', title: 'Көпір ашылды', body: '', url: 'https://a.kz/kk/7', mentions: [] },
  ],
});

const aPage = (given: Partial<ReviewPage> = {}, reason: ReviewReason = 'reviewedSource'): ReviewPage => ({
  item: { id: 12, source: 'inform', article, reason, createdAt: 0 },
  position: 2,
  total: 3,
  previousId: 11,
  nextId: 15,
  scope: null,
  ofSource: 1,
  known: null,
  isSent: true,
  ...given,
});
const buttons = (page: ReviewPage | null) =>
  reviewPage(page, reader)
    .buttons?.flat()
    .map((button) => [button.text, 'data' in button ? button.data : '']);

describe('reviewPage', () => {
  it('shows an article as it would be published, escaped, with its languages', () => {
    const { html } = reviewPage(aPage(), reader);
    expect(html).toContain('For review: 2 of 3 · <b>inform</b>');
    expect(html).toContain(`<b><a href="${article.url}">Мост &lt;открыт&gt;</a></b>`);
    expect(html).toContain('Aktobe Region · ');
    expect(html).toContain('1 February 2025 · in Russian, also in Kazakh');
    expect(html).toMatch(/<blockquote>Длина &amp; ширина\. .*…<\/blockquote>/);
    expect(html.length).toBeLessThan(2000);
  });

  it('shows the edition that the admin reads first', () => {
    const { html } = reviewPage(aPage(), { ...reader, language: 'kk', languageOrder: ['kk', 'ru', 'en'] });
    expect(html).toContain('Көпір ашылды');
    expect(html).toContain('қазақша, сондай-ақ орысша');
    expect(html).toContain('Тек тақырыбы бар');
  });

  it.each<[ReviewReason, string]>([
    ['reviewedSource', 'articles of this source are reviewed first'],
    ['publishedInTheFuture', 'its date is in the future'],
    ['publishedBefore2000', 'its date is before 2000'],
    ['undated', 'it has no date'],
  ])('says why it waits: %s', (reason, expected) => {
    expect(reviewPage(aPage({}, reason), reader).html).toContain(expected);
  });

  it('says so if it changes an article', () => {
    expect(reviewPage(aPage(), reader).html).not.toContain('It changes');
    const known = { ...article, title: 'Мост строится' };
    expect(reviewPage(aPage({ known }), reader).html).toContain(
      'It changes an article that is published already: “Мост строится”.',
    );
  });

  it('says so if it is too old to be sent', () => {
    expect(reviewPage(aPage(), reader).html).not.toContain('too old');
    expect(reviewPage(aPage({ isSent: false }), reader).html).toContain('nobody would get a message');
  });

  it('offers to decide, to look at others, and to publish all of its source', () => {
    expect(buttons(aPage({ scope: 'abcdef012345', ofSource: 4 }))).toEqual([
      ['Publish', 'publishItem:abcdef012345:12'],
      ['Discard', 'discardItem:abcdef012345:12'],
      ['‹ Back', 'review:abcdef012345:11'],
      ['Next ›', 'review:abcdef012345:15'],
      ['Publish all 4 of inform', expect.stringMatching(/^publishAll:[0-9a-f]{12}$/)],
      ['‹ All sources', 'sourcesPage:0'],
    ]);
    expect(buttons(aPage({ previousId: null, nextId: null }))?.map(([text]) => text)).toEqual([
      'Publish',
      'Discard',
      '‹ All sources',
    ]);
  });

  it('says that nothing waits', () => {
    expect(reviewPage(null, reader).html).toBe('Nothing waits for review.');
    expect(buttons(null)).toEqual([['‹ All sources', 'sourcesPage:0']]);
  });
});

describe('publishAllQuestion', () => {
  it('asks for those that wait now', () => {
    const message = publishAllQuestion({ source: 'inform', count: 4, lastId: 15 }, reader);
    expect(message.html).toContain('all articles of <b>inform</b> that wait (4), unread?');
    expect(message.buttons?.flat()[0]).toMatchObject({
      text: 'Publish 4',
      data: expect.stringMatching(/^publishWaiting:[0-9a-f]{12}:15$/),
    });
  });
});
