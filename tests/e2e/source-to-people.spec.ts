import { beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { editionsOf } from '../../src/articles/editions.ts';
import { parseSeed } from '../../src/sources/seed-parser.ts';
import type { FetchOutcome } from '../../src/sources/source.ts';
import { aDefinition, FakeSource } from '../intake/intaking.ts';
import { needChromium } from '../support/chromium.ts';
import { openPlayground } from './open-playground.ts';

const LINK = 'https://www.gov.kz/memleket/entities/astana/press/news/details/940001';

/** One release in three languages, published today: old news of a source is not pushed. */
function release(): readonly Article[] {
  const today = new Date().toISOString().slice(0, 10).split('-').reverse().join('.');
  const editions = [
    ['kk', 'Астанада жаңа көпір ашылды', 'Есіл өзеніндегі жаңа көпірдің ұзындығы – 312 метр.'],
    ['ru', 'В Астане открыт новый мост', 'Длина нового моста через Есиль – 312 метров.'],
    ['en', 'A new bridge was opened in Astana', 'The new bridge over the Yesil is 312 meters long.'],
  ];
  const seed = editions.map(
    ([language, title, body]) => `${title} ${today}\n${body}\nSource : ${LINK}?lang=${language}`,
  );
  return parseSeed(seed.join('\n\n'), 'source').articles;
}

describe('a source in three languages', () => {
  beforeEach(needChromium);

  it('reaches two people in their languages, and answers a third in theirs', async () => {
    const articles = release();
    expect(articles.map((article) => editionsOf(article).length)).toEqual([3]);
    const source = new FakeSource(aDefinition('astana', { kind: 'gov.kz' }));
    const { page, say, bubble, become, moveClock } = await openPlayground({ start: { sources: [source] } });
    for (const [name, request] of [
      ['Aigerim', '/subscribe Астана'],
      ['Ivan', '/subscribe Астана'],
    ] as const) {
      await become(name);
      await say(request);
      await page.locator('.message:not(.mine)', { hasText: 'Астана' }).first().waitFor();
    }

    const published: FetchOutcome = {
      outcome: 'articles',
      articles,
      doubtful: [],
      rejected: [],
      state: {},
    };
    source.answer = async () => published;
    await become('John');
    await moveClock('Forward one hour');
    await become('Ivan');
    const russian = await bubble('В Астане открыт новый мост');
    expect(await russian.locator(`a[href="${LINK}?lang=ru"]`).count()).toBeGreaterThan(0);
    await become('Aigerim');
    const kazakh = await bubble('Астанада жаңа көпір ашылды');
    expect(await kazakh.locator(`a[href="${LINK}?lang=kk"]`).count()).toBeGreaterThan(0);
    expect(await page.locator('.message', { hasText: 'новый мост' }).count()).toBe(0);

    await become('John');
    expect(await page.locator('.message').count()).toBe(0);
    await say('How long is the new bridge over the Yesil?');
    const answer = await bubble('312 meters long');
    expect(await answer.locator(`a[href="${LINK}?lang=en"]`).count()).toBeGreaterThan(0);
  });
});
