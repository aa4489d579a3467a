import { describe, expect, it } from 'vitest';
import { GOING_ON, startPublisher } from '../publisher-server.ts';
import { articlesOf, firstFetch, NOW, openTestSource } from './definition.ts';

const FULL = 'Мост через Урал открыт. Его длина 5 км, он соединит два района города.';
const WINDOWS_1251 = (text: string) =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
  });

const RSS_2 = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>News</title><link>https://example.kz</link><description>All</description><language>en-US</language>
<item><title><![CDATA[Мост &laquo;Урал&raquo; открыт]]></title><link>https://example.kz/news/1</link>
<guid isPermaLink="false">1</guid><pubDate>Sat, 01 Feb 2025 23:30:00 +0500</pubDate><category>Город</category>
<description>Коротко</description>
<content:encoded><![CDATA[<p>${FULL}</p><p>Второй&nbsp;абзац.</p><script>x</script>]]></content:encoded></item>
<item><title>Kazakh &amp; more</title><link>/news/2?utm_source=rss</link><dc:language>kk</dc:language>
<pubDate>Sun, 02 Feb 2025 20:00:00 GMT</pubDate><description>&lt;p&gt;Көпір ашылды.&lt;/p&gt;</description></item>
</channel></rss>`;

const RSS_091 = `<?xml version="1.0"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
<rss version="0.91"><channel><title>News</title><item><title>Мост открыт</title>
<link>https://example.kz/news/1</link><description>${FULL}</description></item></channel></rss>`;

const RDF = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://example.kz"><title>News</title></channel>
<item rdf:about="https://example.kz/news/1"><title>Мост открыт</title><link>https://example.kz/news/1</link>
<description>${FULL}</description><dc:date>2025-02-01T10:00:00+05:00</dc:date></item></rdf:RDF>`;

const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru"><title>News</title>
<entry xml:lang="kk"><title type="html">&lt;b&gt;Көпір&lt;/b&gt; ашылды</title><id>tag:1</id>
<link rel="self" href="https://example.kz/atom/1"/><link rel="alternate" hreflang="ru" href="https://example.kz/ru/1"/>
<link rel="alternate" hreflang="kk" href="https://example.kz/kk/1"/>
<published>2025-02-01T04:00:00Z</published><updated>2025-02-02T04:00:00Z</updated>
<summary>Қысқа</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Көпір ашылды.</p><ul><li>бір</li></ul></div></content>
</entry></feed>`;

const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'News',
  items: [
    {
      id: '1',
      url: 'https://example.kz/1',
      title: 'A bridge',
      content_html: '<p>Open.</p>',
      date_published: '2025-02-01T10:00:00+05:00',
    },
    {
      id: '2',
      url: 'https://example.kz/2',
      title: 'A road',
      content_text: 'Open.\n\nAt last.',
      date_published: '2025-02-01',
      language: 'en',
    },
  ],
});

/** A source whose feed is this. */
async function feed(body: string | Uint8Array, fields = {}, headers = {}) {
  const publisher = await startPublisher();
  publisher.pages.set('/rss', { headers, body });
  return openTestSource({ address: `${publisher.url}/rss`, ...fields });
}

describe('a feed', () => {
  it('of RSS 2.0 gives articles with their full text', async () => {
    const publisher = await startPublisher();
    publisher.pages.set('/rss', { body: RSS_2 });
    const source = openTestSource({ address: `${publisher.url}/rss` });
    const { articles, doubtful, rejected } = await firstFetch(source);
    expect([doubtful, rejected]).toEqual([[], []]);
    expect(articles).toMatchObject([
      {
        title: 'Мост «Урал» открыт',
        body: `${FULL}\n\nВторой абзац.`,
        url: 'https://example.kz/news/1',
        issuer: 'example.kz',
        published: '2025-02-01',
        category: 'Город',
        // The feed says English, as its software does.
        language: 'ru',
        region: 'national',
        otherEditions: [],
      },
      {
        title: 'Kazakh & more',
        body: 'Көпір ашылды.',
        published: '2025-02-03',
        language: 'kk',
        category: null,
      },
    ]);
    expect(articles[1]?.url).toContain(`${publisher.url}/news/2`);
  });

  it.each([
    ['RSS 0.91', RSS_091, { published: '2025-02-03' }],
    ['RDF', RDF, { published: '2025-02-01', language: 'ru' }],
  ])('of %s gives articles', async (_, body, expected) => {
    const { articles, doubtful } = await firstFetch(await feed(body));
    const all = [...articles, ...doubtful.map(({ article }) => article)];
    expect(all).toMatchObject([
      { title: 'Мост открыт', body: FULL, url: 'https://example.kz/news/1', ...expected },
    ]);
  });

  it('of Atom gives articles, with the link of their language', async () => {
    const { articles } = await firstFetch(await feed(ATOM));
    expect(articles).toMatchObject([
      {
        title: 'Көпір ашылды',
        body: 'Көпір ашылды.\n\n• бір',
        url: 'https://example.kz/kk/1',
        published: '2025-02-01',
        language: 'kk',
      },
    ]);
  });

  it('of JSON gives articles', async () => {
    const { articles } = await firstFetch(await feed(JSON_FEED));
    expect(articles).toMatchObject([
      { title: 'A bridge', body: 'Open.', published: '2025-02-01', language: 'en' },
      { title: 'A road', body: 'Open.\n\nAt last.', published: '2025-02-01', language: 'en' },
    ]);
  });

  it('in windows-1251 is read as such', async () => {
    const text = RSS_091.replace('?>', ' encoding="windows-1251"?>');
    const { doubtful } = await firstFetch(await feed(WINDOWS_1251(text)));
    expect(doubtful).toMatchObject([{ article: { body: FULL } }]);
  });

  it('takes what the operator knows better', async () => {
    const source = await feed(RSS_2, { region: 'KZ-15', issuer: 'aktobe', category: 'City' });
    const { articles } = await firstFetch(source);
    expect(articles[0]).toMatchObject({ region: 'KZ-15', issuer: 'aktobe', category: 'City' });
    const inKazakh = await firstFetch(await feed(RSS_091, { languages: ['kk'] }));
    expect(inKazakh.doubtful).toMatchObject([{ article: { language: 'kk' } }]);
    const inEnglish = await firstFetch(await feed(RSS_091, { languages: ['en'] }));
    expect(inEnglish.doubtful).toMatchObject([{ article: { language: 'ru' } }]);
  });

  it('leaves dates that cannot be believed to the admins', async () => {
    const item = (id: number, date: string) =>
      `<item><title>T</title><link>https://example.kz/${id}</link><description>D${id}</description>${date}</item>`;
    const items = [
      item(1, '<pubDate>Mon, 01 Jan 2052 00:00:00 +0500</pubDate>'),
      item(2, '<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>'),
      item(3, ''),
      item(4, '<pubDate>yesterday</pubDate>'),
      // 3 February in Almaty already.
      item(5, '<pubDate>Sun, 02 Feb 2025 19:30:00 GMT</pubDate>'),
    ];
    const source = await feed(
      `<rss version="2.0"><channel><title>N</title>${items.join('')}</channel></rss>`,
    );
    const { articles, doubtful } = await firstFetch(source);
    expect(doubtful.map(({ article, doubt }) => [article.published, doubt])).toEqual([
      ['2052-01-01', 'publishedInTheFuture'],
      ['1970-01-01', 'publishedBefore2000'],
      ['2025-02-03', 'undated'],
      ['2025-02-03', 'undated'],
    ]);
    expect(articles.map(({ published }) => published)).toEqual(['2025-02-03']);
  });

  it('loads the good items beside bad ones', async () => {
    const items = [
      '<item><title>No link</title></item>',
      '<item><title></title><link>https://example.kz/1</link><description>No title</description></item>',
      '<item><title>Script</title><link>javascript:alert(1)</link></item>',
      `<item><title>Deep</title><link>https://example.kz/deep</link><description><![CDATA[${'<div>'.repeat(600)}]]></description></item>`,
      '<item><title>Good</title><link>https://example.kz/2</link><description>A.</description></item>',
      '<item><title>Other</title><link>https://example.kz/2</link><description>B.</description></item>',
    ];
    const source = await feed(
      `<rss version="2.0"><channel><title>N</title>${items.join('')}</channel></rss>`,
    );
    const { doubtful, rejected } = await firstFetch(source);
    expect(doubtful.map(({ article }) => article.title)).toEqual(['Good']);
    expect(rejected.map(({ where, message }) => `${where}: ${message}`)).toEqual([
      'item 1: it has no link to its article; expected an http(s) URL',
      'https://example.kz/1: the article has no title',
      'javascript:alert(1): "javascript:alert(1)" is not a link; expected an http(s) URL',
      'https://example.kz/deep: its HTML is too large or too deeply nested to be read',
      expect.stringMatching(
        /^https:\/\/example.kz\/2: article \w+ is at https:\/\/example.kz\/2 with other text/,
      ),
    ]);
  });

  it('keeps the paragraphs of a summary without tags, and reads what is escaped twice', async () => {
    const item = (id: number, text: string) =>
      `<item><title>T</title><link>https://example.kz/${id}</link><description>${text}</description></item>`;
    const items = [
      item(1, 'One &amp;amp; two.\n\nThree.'),
      item(2, '&amp;lt;p&amp;gt;One.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Two.&amp;lt;/p&amp;gt;'),
    ];
    const source = await feed(
      `<rss version="2.0"><channel><title>N</title>${items.join('')}</channel></rss>`,
    );
    const { doubtful } = await firstFetch(source);
    expect(doubtful.map(({ article }) => article.body)).toEqual(['One & two.\n\nThree.', 'One.\n\nTwo.']);
  });

  it('never expands entities', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">
      <!ENTITY f SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>N</title><item>
      <title>T &b; &f;</title><link>https://example.kz/1</link><description>&b;&f;</description></item></channel></rss>`;
    const { doubtful } = await firstFetch(await feed(bomb));
    expect(doubtful).toMatchObject([{ article: { title: 'T &b; &f;', body: '&b;&f;' } }]);
  });

  it.each([
    ['a page', '<html><body>Not a feed</body></html>'],
    ['broken XML', '<rss version="2.0"><channel><title>N</title><item><title>T'],
    ['nothing', ''],
    ['other JSON', '{"items": 5}'],
  ])('says that %s is no feed', async (_, body) => {
    const source = await feed(body);
    expect(await source.fetch(null, GOING_ON)).toMatchObject({
      outcome: 'failed',
      reason: { kind: 'unreadable', message: expect.stringContaining('/rss is no feed that can be read') },
      retryAfterMillis: null,
    });
  });

  it('that is far too long is not read', async () => {
    const source = await feed(RSS_2.padEnd(3_000_001));
    expect(await source.fetch(null, GOING_ON)).toMatchObject({ reason: { kind: 'tooLarge' } });
  });

  it('is unchanged when its publisher says so, or when its content shows it', async () => {
    const publisher = await startPublisher();
    publisher.pages.set('/rss', { body: RSS_2 });
    const source = openTestSource({ address: `${publisher.url}/rss` });
    const { state } = await firstFetch(source);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    expect(await source.fetch(state, GOING_ON)).toEqual({ outcome: 'unchanged', state });
    publisher.pages.set('/rss', ({ headers }) =>
      headers['if-none-match'] === '"2"'
        ? { status: 304 }
        : { headers: { etag: '"2"' }, body: RSS_2.replace('5 км', '6 км') },
    );
    const second = articlesOf(await source.fetch(state, GOING_ON));
    expect(await source.fetch(second.state, GOING_ON)).toEqual({ outcome: 'unchanged', state: second.state });
    // A state that is not its own is no state.
    expect(await source.fetch({ document: 5 }, GOING_ON)).toMatchObject({ outcome: 'articles' });
  });

  it('is unchanged when only the date of its making is another', async () => {
    const publisher = await startPublisher();
    publisher.pages.set('/rss', { body: RSS_2 });
    const source = openTestSource({ address: `${publisher.url}/rss` });
    const { state } = await firstFetch(source);
    const made = '<lastBuildDate>Mon, 03 Feb 2025 12:00:00 +0500</lastBuildDate><item>';
    publisher.pages.set('/rss', { body: RSS_2.replace('<item>', made) });
    expect(await source.fetch(state, GOING_ON)).toMatchObject({ outcome: 'unchanged' });
  });

  it('keeps the day on which an article without a date was first seen', async () => {
    const publisher = await startPublisher();
    publisher.pages.set('/rss', { body: RSS_091 });
    let now = NOW;
    const source = openTestSource({ address: `${publisher.url}/rss` }, () => now);
    const { state } = await firstFetch(source);
    now += 5 * 86_400_000;
    const later = await source.fetch(state, GOING_ON);
    expect(later).toMatchObject({ outcome: 'unchanged' });
    publisher.pages.set('/rss', { body: RSS_091.replace('5 км', '6 км') });
    const { doubtful } = articlesOf(
      await source.fetch(later.outcome === 'failed' ? null : later.state, GOING_ON),
    );
    expect(doubtful).toMatchObject([{ doubt: 'undated', article: { published: '2025-02-03' } }]);
  });

  it('passes on why it could not be fetched', async () => {
    const publisher = await startPublisher();
    publisher.pages.set('/rss', { status: 429, headers: { 'retry-after': '60' } });
    const source = openTestSource({ address: `${publisher.url}/rss` });
    expect(await source.fetch(null, GOING_ON)).toMatchObject({
      outcome: 'failed',
      reason: { kind: 'tooManyRequests' },
      retryAfterMillis: 60_000,
    });
  });
});
