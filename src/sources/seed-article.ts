import type { Article } from '../articles/article.ts';
import { identifyArticle } from '../articles/article-url.ts';
import { languageOfEdition } from '../articles/language-detection.ts';
import { findRegions, regionOfSlug } from '../articles/regions/regions.ts';
import { notADay, notALink, type SeedArticle } from './seed-articles.ts';
import type { SeedLine } from './seed-blocks.ts';
import { findSource, type SourceEnding } from './source-line.ts';

/** Maximum length of an article in characters; the longest known press release has a tenth of it. */
export const MAX_ARTICLE_LENGTH = 200_000;

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
  const source = identifyArticle(ending?.url ?? '', { title, published });
  if (ending === null || source === null) return { line: last, message: notALink(ending?.url ?? '') };
  const body = bodyOf(blocks, ending);
  const region = regionOfSlug(source.issuer);
  const named = findRegions(`${title}\n${body}`).map(({ code }) => code);
  const mentions = [...new Set(named)].filter((code) => code !== region);
  const language = languageOfEdition(body === '' ? title : body, source.language);
  const article = { ...source, title, body, region, mentions, category, published, language };
  return { article: { ...article, otherEditions: [] } };
}

/** What stands between the title line and the source, its paragraphs apart by a blank line. */
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
