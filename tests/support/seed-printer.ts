import fc from 'fast-check';
import type { Article } from '../../src/articles/article.ts';

/** The fields of an article that a seed file contains; all others are derived from them. */
export type SeedText = Pick<Article, 'title' | 'published' | 'body' | 'url' | 'category'>;

export interface SeedLayout {
  readonly newline: '\n' | '\r\n';
  readonly hasByteOrderMark: boolean;
  /** Text between the body and the URL: `Source : `, on its own line or directly after the body. */
  readonly source: string;
  /** How the date is written. */
  readonly date: DateLayout;
  /** What is between the title line and the body. */
  readonly beforeBody: '\n' | '\n\n';
}

type DateLayout = 'figures' | 'time' | 'iso' | 'english' | 'russian' | 'kazakh';

const ENGLISH = 'January February March April May June July August September October November December'.split(
  ' ',
);
const RUSSIAN = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(
  ' ',
);
const KAZAKH = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(
  ' ',
);

function printDate(published: string, layout: DateLayout): string {
  const [year = '', month = '', day = ''] = published.split('-');
  const at = Number(month) - 1;
  return {
    figures: `${day}.${month}.${year}`,
    time: `${day}.${month}.${year} 09:30`,
    iso: `${published}T23:30:00+05:00`,
    english: `${ENGLISH[at]} ${Number(day)}, ${year}`,
    russian: `${Number(day)} ${RUSSIAN[at]} ${year} г.`,
    kazakh: `${year} жылғы ${Number(day)} ${KAZAKH[at]}`,
  }[layout];
}

/** Writes articles as a seed file, with a heading before each category. */
export function printSeed(articles: readonly SeedText[], layout: SeedLayout): string {
  let category: string | null = null;
  const blocks = articles.flatMap((article) => {
    const heading = article.category === category ? [] : [article.category ?? ''];
    category = article.category;
    const text = `${article.body}${layout.source}${article.url}`.replace(/^\n+/, '');
    const block = `${article.title} ${printDate(article.published, layout.date)}${layout.beforeBody}${text}`;
    return [...heading, block];
  });
  const text = `${blocks.join('\n\n')}\n`;
  return `${layout.hasByteOrderMark ? '\uFEFF' : ''}${text.replaceAll('\n', layout.newline)}`;
}

export const LAYOUTS: fc.Arbitrary<SeedLayout> = fc.record({
  newline: fc.constantFrom('\n', '\r\n'),
  hasByteOrderMark: fc.boolean(),
  source: fc.constantFrom(
    ...['Source : ', ' Source: ', '\nSource : ', '\nSOURCE:', ' source   :\n', '.Source :'],
    ...['\n\nSource - ', 'Источник:', '\nДереккөз – ', '\n\nсілтеме :'],
  ),
  date: fc.constantFrom('figures', 'time', 'iso', 'english', 'russian', 'kazakh'),
  beforeBody: fc.constantFrom('\n', '\n\n'),
});

const WORDS = fc.constantFrom(
  ...[
    'Almaty',
    'opened',
    'No. 56',
    '5.4',
    '01.02.2025',
    'Source:',
    'Official',
    'қала',
    'область',
    '“Quoted.”',
    '🙂',
    '€',
    '-',
  ],
);
const words = (minLength: number) =>
  fc.array(WORDS, { minLength, maxLength: 12 }).map((list) => list.join(' '));
const DAYS = fc
  .date({ min: new Date('1991-12-16'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const SLUGS = fc.constantFrom('aktobe', 'dsm', 'zhetysu-oblysy', 'mvd-atyrau');

/** Valid articles of a seed file: distinct ids, bodies of zero or more lines, with or without a category. */
export const SEED_TEXTS: fc.Arbitrary<SeedText[]> = fc
  .tuple(
    fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 12 }),
    fc.infiniteStream(
      fc.record({
        title: words(1),
        published: DAYS,
        body: fc.array(fc.tuple(words(1), fc.constantFrom('\n', '\n\n')), { maxLength: 4 }).map((lines) =>
          lines
            .map(([text, end]) => `${text}.${end}`)
            .join('')
            .trim(),
        ),
        slug: SLUGS,
        category: fc.constantFrom('Science', 'Наука', 'Экономика и финансы'),
      }),
    ),
    fc.nat(12),
  )
  .map(([ids, contents, uncategorised]) => {
    const parts = [...ids.keys()].map(() => contents.next().value);
    return ids.map((id, at): SeedText => {
      const { slug, category, ...text } = parts[at] ?? contents.next().value;
      return {
        ...text,
        category: at < uncategorised ? null : category,
        url: `https://www.gov.kz/memleket/entities/${slug}/press/news/details/${id}`,
      };
    });
  });
