import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REGIONS } from '../../../src/articles/regions/regions.ts';
import { digestPage } from '../../../src/bot/views/digest-page.ts';
import { BotApiEmulator } from '../../../src/emulator/emulator.ts';
import type { LeasedPush } from '../../../src/outbox/types.ts';
import { toTelegram } from '../../../src/telegram/outgoing-message.ts';
import { plainTextOf } from '../../../src/telegram/plain-text.ts';
import { anArticle } from '../../support/articles.ts';
import { TEST_TOKEN } from '../../support/emulator.ts';

const emulator = new BotApiEmulator({ token: TEST_TOKEN });
const person = emulator.addPerson({ firstName: 'Aigul', started: true });

const pushOf = (
  id: number,
  given: Partial<Parameters<typeof anArticle>[0]>,
  reason = 'region:KZ-15',
): LeasedPush => ({
  id,
  chatId: 1,
  article: anArticle({ ...given, id: String(id) }),
  threadId: null,
  subscriptionId: 1,
  reason,
  isUrgent: false,
  inDigest: false,
  maxTogether: null,
  copyOf: null,
  attempts: 0,
});

/** Pages until nothing is left, as the dispatcher takes them. */
function pagesOf(pushes: readonly LeasedPush[]) {
  const pages: ReturnType<typeof digestPage>[] = [];
  for (let left = pushes; left.length > 0; ) {
    const page = digestPage(left, 'en');
    if (page.pushes.length === 0) throw new Error('a page without pushes');
    pages.push(page);
    left = left.filter((push) => !page.pushes.includes(push));
  }
  return pages;
}

describe('digestPage', () => {
  it('groups the articles by region, and says why where the region does not', () => {
    const page = digestPage(
      [
        pushOf(1, { title: 'Bridge', region: 'KZ-15' }),
        pushOf(2, { title: 'School', region: 'KZ-79', issuer: 'shymkent' }, 'keywords:school'),
        pushOf(3, { title: 'Road', region: 'KZ-15' }),
      ],
      'en',
    );
    const text = plainTextOf(page.message.html).replace(/ \(https[^)]*\)/g, '');
    expect(text).toBe(
      [
        'Digest: 3 new articles',
        '',
        'Aktobe Region',
        '• Bridge',
        'Aktobe Region administration (akimat) · 1 February 2025',
        '• Road',
        'Aktobe Region administration (akimat) · 1 February 2025',
        '',
        'Shymkent',
        '• School',
        'Shymkent administration (akimat) · 1 February 2025',
        'you follow the word “school”',
      ].join('\n'),
    );
    expect(page.message.buttons?.[0]?.[0]?.text).toBe('All subscriptions');
  });

  it('fills pages that Telegram takes, with each article once, whatever they hold', async () => {
    const article = fc.record({
      region: fc.constantFrom(...REGIONS.map(({ code }) => code)),
      issuer: fc.oneof(fc.constant('dsm'), fc.string({ unit: 'grapheme', maxLength: 500 })),
      title: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constant('<b>&"'.repeat(100))),
      url: fc.constantFrom('https://www.gov.kz/a', `https://a.kz/${'x'.repeat(2000)}`, 'javascript:alert(1)'),
    });
    const reason = fc.constantFrom(
      'region:KZ-15',
      `keywords:${'word '.repeat(60)}`,
      'question:Why?',
      'other',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(article, reason), { minLength: 2, maxLength: 90 }),
        async (given) => {
          const pushes = given.map(([parts, why], at) => pushOf(at + 1, parts, why));
          const pages = pagesOf(pushes);
          const shown = pages.flatMap((page) => page.pushes.map(({ id }) => id));
          expect(shown.sort((a, b) => a - b)).toEqual(pushes.map(({ id }) => id));
          for (const { message } of pages) {
            const response = await emulator.app.request(`/bot${TEST_TOKEN}/sendMessage`, {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify({ chat_id: person.id, ...toTelegram(message) }),
            });
            expect(await response.json()).toMatchObject({ ok: true });
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('keeps the links of a page short together: Telegram refuses more', () => {
    const pushes = Array.from({ length: 40 }, (_, at) =>
      pushOf(at + 1, { title: 'Road', url: `https://a.kz/${at}/${'%D0%B6'.repeat(55)}` }),
    );
    const pages = pagesOf(pushes);
    expect(pages.length).toBe(3);
    for (const { message } of pages) expect(message.html.replace(/>[^<]*</g, '').length).toBeLessThan(8000);
  });

  it('leaves no room unused: another article would not fit, or there are forty', () => {
    const pushes = Array.from({ length: 90 }, (_, at) =>
      pushOf(at + 1, { title: 'A title of a usual length' }),
    );
    expect(pagesOf(pushes).map((page) => page.pushes.length)).toEqual([40, 40, 10]);
  });
});
