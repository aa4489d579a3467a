import type { Article } from '../articles/article.ts';
import { MAX_ARTICLE_LENGTH, makeArticle } from './make-article.ts';
import { notADay, notALink, type SeedArticle } from './seed-articles.ts';
import type { SeedLine } from './seed-blocks.ts';
import { findSource, type SourceEnding } from './source-line.ts';

export type ArticleOutcome =
  | { readonly article: Article }
  /** Line of the error, what is wrong, and what is expected. */
  | { readonly line: number; readonly message: string };

/** Reads a complete article of a seed: its title, day, body, link and what follows from them. Linear in its text. */
export function parseArticle({ line: first, opening, blocks, category }: SeedArticle): ArticleOutcome {
  const [, ...lines] = blocks.flat();
  const last = lines.at(-1)?.number ?? first;
  const length = blocks.flat().reduce((sum, { text }) => sum + text.length + 1, 0);
  if (length > MAX_ARTICLE_LENGTH) {
    return {
      line: first,
      message: `the article has ${length} characters; expected at most ${MAX_ARTICLE_LENGTH}`,
    };
  }
  const { title, published } = opening;
  if (published === null) return { line: first, message: notADay(opening) };
  if (title === '') {
    return { line: first, message: 'no title before the date; expected "TITLE DD.MM.YYYY"' };
  }
  const ending = findSource(lines.map(({ text }) => text));
  if (ending === null) return { line: last, message: notALink('') };
  const { url } = ending;
  const made = makeArticle({ url, title, body: bodyOf(blocks, ending), published, language: null, category });
  return 'message' in made ? { line: last, message: made.message } : made;
}

/** What is between the title line and the source, its paragraphs apart by a blank line. */
function bodyOf([first = [], ...others]: readonly (readonly SeedLine[])[], ending: SourceEnding): string {
  const paragraphs: string[] = [];
  let left = ending.linesBefore;
  for (const block of [first.slice(1), ...others]) {
    const texts = block.slice(0, Math.max(left, 0)).map(({ text }) => text);
    if (left >= 0 && left < block.length) texts.push(ending.textBefore);
    paragraphs.push(texts.join('\n'));
    left -= block.length;
  }
  return paragraphs
    .filter((text) => text.trim() !== '')
    .join('\n\n')
    .trim();
}
