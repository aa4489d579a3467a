import { describe, expect, it } from 'vitest';
import { readPageAside } from '../../../src/sources/html/page-thread.ts';
import { readPage } from '../../../src/sources/html/read-page.ts';

const URL_OF_PAGE = 'https://news.example/1?key=secret';

const pageOf = (body: string) => ({
  url: URL_OF_PAGE,
  text: `<!doctype html><html lang="en"><head><title>A bridge was opened</title></head><body>${body}</body></html>`,
});
const paragraphs = (count: number) =>
  `<article>${'<p>The bridge is long, and it was built in two years.</p>'.repeat(count)}</article>`;

describe('readPageAside', () => {
  it.each([
    ['a small page', paragraphs(10)],
    ['a page of many elements', paragraphs(800)],
    ['a long page', `<article><p>${'The bridge is long, and old. '.repeat(12_000)}</p></article>`],
    ['a page that is too complex', '<i></i>'.repeat(60_000)],
  ])('reads %s as at once', async (_, body) => {
    const page = pageOf(body);
    expect(await readPageAside(page)).toEqual(readPage(page));
  });

  it.each([
    ['of many elements', paragraphs(1_500)],
    ['of no-break spaces', `<p>a${'\u00a0'.repeat(40_000)}b</p>`],
    ['of entities', `<p>a${'&amp;'.repeat(40_000)}b</p>`],
    ['of signs that are written as entities', `<p>a${'>'.repeat(40_000)}b</p>`],
  ])('lets others go on while a page %s is read', async (_, body) => {
    let turns = 0;
    const count = () => {
      turns++;
      next = setImmediate(count);
    };
    let next = setImmediate(count);
    expect(await readPageAside(pageOf(body))).toMatchObject({ title: 'A bridge was opened' });
    clearImmediate(next);
    expect(turns).toBeGreaterThan(20);
  });
});
