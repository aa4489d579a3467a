import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IndexWriter } from '../../src/index/index-writer.ts';
import { manyArticles } from './segments/news-articles.ts';
import { plainSearch, search } from './segments/plain-search.ts';

const articles = manyArticles(400);
const QUESTIONS = ['w3', 'w40', 'w250'].map((term) => [{ weight: 1, variants: [{ term, weight: 1 }] }]);

let growing: IndexWriter;
beforeEach(() => {
  growing = new IndexWriter();
});
afterEach(() => growing.close());

describe('GrowingIndex', () => {
  it('shows a change when it is adopted, not before', async () => {
    const prepared = await growing.build({ added: articles, removed: [] });
    expect(growing.index.segments.totals.articles).toBe(0);
    growing.publish(prepared);
    expect(growing.index.segments.totals.articles).toBe(400);
  });

  it('is searched as an index of its articles through loads, updates, withdrawals and merges', async () => {
    const updated = articles.slice(0, 30).map((article) => ({ ...article, body: 'W3 w40 w250 w7.' }));
    for (let from = 0; from < 400; from += 50) {
      growing.publish(await growing.build({ added: articles.slice(from, from + 50), removed: [] }));
    }
    growing.publish(await growing.build({ added: updated, removed: articles.slice(0, 30) }));
    growing.publish(await growing.build({ added: [], removed: articles.slice(30, 70) }));
    const current = [...updated, ...articles.slice(70)];
    const expected = QUESTIONS.map((groups) => plainSearch(current, groups, {}, 10));
    const found = () => QUESTIONS.map((groups) => search(growing.index.segments, groups, {}, 10));
    expect(found()).toEqual(expected);
    await growing.merged();
    expect(growing.index.segments.parts.length).toBeLessThan(8);
    expect(found()).toEqual(expected);
  });

  it('adopts a change that was prepared while a merge went on', async () => {
    for (let from = 0; from < 200; from += 50) {
      growing.publish(await growing.build({ added: articles.slice(from, from + 50), removed: [] }));
    }
    // The fourth load made a merge due: its worker is at it now.
    const prepared = growing.build({ added: articles.slice(200), removed: articles.slice(0, 10) });
    await growing.merged();
    growing.publish(await prepared);
    await growing.merged();
    const expected = QUESTIONS.map((groups) => plainSearch(articles.slice(10), groups, {}, 10));
    expect(QUESTIONS.map((groups) => search(growing.index.segments, groups, {}, 10))).toEqual(expected);
  });

  it('lets go of segments once they are merged, and not only with the next load', async () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage: () => void = runInNewContext('gc');
    for (let from = 0; from < 200; from += 50) {
      growing.publish(await growing.build({ added: articles.slice(from, from + 50), removed: [] }));
    }
    const merged = growing.index.segments.parts.map(({ segment }) => new WeakRef(segment));
    expect(merged).toHaveLength(4);
    await growing.merged();
    expect(growing.index.segments.parts).toHaveLength(1);
    const areHeld = () => merged.some((segment) => segment.deref() !== undefined);
    for (let turn = 0; turn < 100 && areHeld(); turn++) {
      await setImmediate();
      collectGarbage();
    }
    expect(areHeld()).toBe(false);
  });

  it('answers questions between any two steps of a load of 10,000 articles', async () => {
    growing.publish(await growing.build({ added: articles, removed: [] }));
    let questions = 0;
    let isDone = false;
    const prepared = growing.build({ added: manyArticles(10_000), removed: articles }).finally(() => {
      isDone = true;
    });
    while (!isDone) {
      for (const groups of QUESTIONS) growing.index.search(groups, {}, 10);
      questions += 1;
      await setImmediate();
    }
    growing.publish(await prepared);
    expect(growing.index.segments.totals.articles).toBe(10_000);
    // The benchmark gives the milliseconds between two of them; a slow machine only makes them more.
    expect(questions).toBeGreaterThan(50);
  });
});
