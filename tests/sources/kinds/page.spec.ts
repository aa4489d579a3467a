import { describe, expect, it } from 'vitest';
import { GOING_ON, startPublisher } from '../publisher-server.ts';
import { firstFetch, openTestSource } from './definition.ts';

const TEXT = [
  'Мост через реку Урал открыт для движения. Его длина составляет пять километров, ширина тридцать метров.',
  'Строительство началось в 2021 году и велось круглый год, сообщил аким области на встрече с жителями.',
  'Движение общественного транспорта по мосту начнётся на следующей неделе, отметили в управлении.',
];
const BODY = TEXT.map((text) => `<p>${text}</p>`).join('\n');

const page = (head: string, article = `<h1>Мост открыт</h1>${BODY}`, html = ' lang="ru"') => `<!doctype html>
<html${html}><head><meta charset="utf-8"><title>Мост открыт | Новости</title>${head}</head><body>
<nav><ul><li><a href="/">Главная</a></li><li><a href="/news">Новости</a></li></ul></nav>
<main><article>${article}<p>Читайте также: <a href="/2">Другая новость</a></p>
<figure><img src="a.jpg"><figcaption>Фото: акимат</figcaption></figure></article></main>
<aside><h3>По теме</h3><ul><li><a href="/3">Третья новость</a></li></ul></aside>
<footer><p>Все права защищены. Адрес: Астана, Дом министерств.</p></footer></body></html>`;

const META = `<link rel="canonical" href="https://127.0.0.2/news/bridge">
<meta property="og:title" content="Мост открыт | Новости"><meta property="article:published_time" content="2025-02-01T09:00:00+05:00">
<meta property="article:section" content="Дороги">`;

async function fetchPage(body: string, { path = '/news/1?from=tg', fields = {} } = {}) {
  const publisher = await startPublisher();
  publisher.pages.set(path, { headers: { 'content-type': 'text/html' }, body });
  const source = openTestSource({ kind: 'page', address: publisher.url + path, ...fields });
  return { ...(await firstFetch(source)), publisher };
}

describe('a page', () => {
  it('is an article, without what stands around it', async () => {
    const { articles, rejected } = await fetchPage(page(META));
    expect(rejected).toEqual([]);
    expect(articles).toMatchObject([
      {
        title: 'Мост открыт',
        body: TEXT.join('\n\n'),
        url: 'https://127.0.0.2/news/bridge',
        published: '2025-02-01',
        language: 'ru',
        category: 'Дороги',
      },
    ]);
  });

  const published = (body: string) => fetchPage(body).then(({ articles }) => articles[0]?.published);
  const linkedData = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

  it.each([
    ['JSON-LD', linkedData({ '@type': 'NewsArticle', datePublished: '2025-01-31T08:00:00Z' })],
    [
      'a graph of JSON-LD',
      linkedData({
        '@graph': [{ '@type': 'WebPage' }, { '@type': ['Article'], datePublished: '2025-01-31' }],
      }),
    ],
    ['microdata', '<meta itemprop="datePublished" content="2025-01-31">'],
    ['an old meta tag', '<meta name="date" content="31.01.2025">'],
    [
      'one of several scripts',
      `<script type="application/ld+json">{broken</script>${linkedData([{ '@type': 'BlogPosting', datePublished: '2025-01-31' }])}`,
    ],
  ])('takes its date from %s', async (_, head) => {
    expect(await published(page(head))).toBe('2025-01-31');
  });

  it('takes its date from what it shows', async () => {
    const article = `<h1>Мост открыт</h1><time datetime="2025-01-30T23:30:00+05:00">30 января</time>${BODY}`;
    expect(await published(page('', article))).toBe('2025-01-30');
  });

  it('without a date is left to the admins', async () => {
    const { doubtful } = await fetchPage(page(''));
    expect(doubtful).toMatchObject([{ doubt: 'undated', article: { published: '2025-02-03' } }]);
  });

  it.each([
    ['the front page', '<link rel="canonical" href="/">'],
    ['another site', '<link rel="canonical" href="https://example.com/news/1">'],
    ['no address', '<link rel="canonical" href="javascript:alert(1)">'],
    ['nothing', '<link rel="canonical" href="">'],
  ])('is known by its own address if its canonical link is %s', async (_, head) => {
    const { doubtful, publisher } = await fetchPage(page(head));
    expect(doubtful[0]?.article.url).toBe(`${publisher.url}/news/1?from=tg`);
  });

  it.each([
    ['its only heading', page('<meta property="og:title" content="Мост открыт - Сайт">'), 'Мост открыт'],
    ['Open Graph', page('<meta property="og:title" content="Открыт мост">', BODY), 'Открыт мост'],
    ['its title', page('', BODY), 'Мост открыт | Новости'],
  ])('takes its title from %s', async (_, body, title) => {
    const { doubtful } = await fetchPage(body);
    expect(doubtful[0]?.article.title).toBe(title);
  });

  it('believes its language only in the right script', async () => {
    const { doubtful } = await fetchPage(page('', undefined, ' lang="en-US"'));
    expect(doubtful[0]?.article.language).toBe('ru');
    const { doubtful: kazakh } = await fetchPage(page('', undefined, ' lang="kk"'));
    expect(kazakh[0]?.article.language).toBe('kk');
  });

  it('may have its text in JSON-LD only', async () => {
    const head = linkedData({
      '@type': 'NewsArticle',
      headline: 'Мост открыт',
      articleBody: TEXT.join('\n\n'),
    });
    const body = `<html><head>${head}</head><body><div id="app"></div></body></html>`;
    const { doubtful } = await fetchPage(body);
    expect(doubtful[0]?.article).toMatchObject({ title: 'Мост открыт', body: TEXT.join('\n\n') });
  });

  it.each([
    [
      'is made by a script',
      '<html><head><title>gov.kz</title></head><body><app-root></app-root></body></html>',
      'it may be made by a script',
    ],
    ['is empty', '', 'it may be made by a script'],
    ['is too deep', page('', '<div>'.repeat(1000)), 'too large or too deeply nested'],
    ['has too many elements', page('', '<b>a</b>'.repeat(20_001)), 'too large or too deeply nested'],
  ])('that %s is said to be unreadable', async (_, body, message) => {
    const publisher = await startPublisher();
    publisher.pages.set('/', { body });
    const source = openTestSource({ kind: 'page', address: publisher.url });
    expect(await source.fetch(null, GOING_ON)).toMatchObject({
      outcome: 'failed',
      reason: { kind: 'unreadable', message: expect.stringContaining(message) },
    });
  });
});
