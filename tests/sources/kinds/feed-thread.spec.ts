import { describe, expect, it } from 'vitest';
import { readFeedTexts } from '../../../src/sources/kinds/feed-texts.ts';
import { readFeedAside } from '../../../src/sources/kinds/feed-thread.ts';

const feedOf = (items: string) => `<rss version="2.0"><channel><title>News</title>${items}</channel></rss>`;
const item = (text: string) =>
  `<item><title>A &amp; B</title><link>https://a.kz/1</link><description><![CDATA[${text}]]></description></item>`;

describe('readFeedAside', () => {
  it.each([
    ['a small feed', feedOf(item('<p>The bridge is open.</p>').repeat(3))],
    ['a long feed', feedOf(item(`<p>${'The bridge is long. '.repeat(30_000)}</p>`))],
    ['a feed of many tags', feedOf(item('<p>a</p>'.repeat(20_000)))],
    ['a feed with an item that is too complex', feedOf(item('<i></i>'.repeat(60_000)) + item('Water.'))],
    ['what is no feed', 'a '.repeat(300_000)],
  ])('reads %s as at once', async (_, text) => {
    expect(await readFeedAside(text)).toEqual(readFeedTexts(text));
  });

  it.each([
    ['many tags', feedOf(item('<p>a'.repeat(80_000)))],
    ['many enclosures', feedOf(`<item>${'<enclosure url="a"/>'.repeat(60_000)}</item>`)],
  ])('lets others go on while a feed of %s is read', async (_, text) => {
    let turns = 0;
    const count = () => {
      turns++;
      next = setImmediate(count);
    };
    let next = setImmediate(count);
    expect((await readFeedAside(text))?.items).toHaveLength(1);
    clearImmediate(next);
    expect(turns).toBeGreaterThan(20);
  });
});
