import type { Article, Edition } from '../articles/article.ts';
import { editionsOf } from '../articles/editions.ts';
import { parseSeed } from './seed-parser.ts';
import { findSource } from './source-line.ts';
import { readDatedLine } from './title-line.ts';

/** What a seed says of an edition. */
type SeedText = Pick<Article, 'published' | 'category'> & Pick<Edition, 'title' | 'body' | 'url'>;

/**
 * Writes articles as a seed file that reads back as the same articles: those without a category first, since a heading
 * holds for all that follows. What a seed cannot say is not in it: an issuing body, a region or a language that is not
 * that of the link and the text. A line of a body that would read as the next title or as the end of the article gets a
 * full stop.
 */
export function printSeed(articles: readonly Article[]): string {
  const isWithout = ({ category }: Article) => category === null;
  const sorted = [...articles.filter(isWithout), ...articles.filter((article) => !isWithout(article))];
  let heading: string | null = null;
  const blocks: string[] = [];
  for (const article of sorted) {
    for (const edition of editionsOf(article)) {
      const { published, category } = article;
      const { title, body, url } = edition;
      const text = readable({ published, category, title, body, url });
      if (text.category !== null && text.category !== heading) blocks.push(text.category);
      heading = text.category ?? heading;
      blocks.push(blockOf(text));
    }
  }
  return blocks.map((block) => `${block}\n`).join('\n');
}

/** As it is if it reads back so, otherwise with a guarded body. */
function readable(text: SeedText): SeedText {
  return readsBack(text) ? text : { ...text, body: guardedBody(text.body) };
}

function readsBack(text: SeedText): boolean {
  const seed = text.category === null ? blockOf(text) : `${text.category}\n\n${blockOf(text)}`;
  const { articles, rejected } = parseSeed(seed, '');
  const [article] = articles;
  return (
    rejected.length === 0 &&
    article?.title === text.title &&
    article.body === text.body &&
    article.category === text.category
  );
}

function blockOf({ title, published, body, url }: SeedText): string {
  const [year, month, day] = published.split('-');
  const text = body === '' ? '' : `${escaped(body)}\n`;
  return `${escaped(title)} ${day}.${month}.${year}\n${text}Source : ${url}`;
}

/** What looks like an entity is read as one. */
function escaped(text: string): string {
  return text.replace(/&(?=#|\w)/g, '&amp;');
}

function guardedBody(body: string): string {
  const lines = body.split('\n');
  const guarded = lines.map((line, at) => {
    if (readDatedLine(line) !== null) return `${line}.`;
    const endsInSource = line !== '' && findSource(lines.slice(Math.max(at - 2, 0), at + 1)) !== null;
    return endsInSource ? `${line} .` : line;
  });
  return guarded.join('\n');
}
