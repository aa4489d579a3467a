import type { LanguageCode } from '../languages/languages.ts';
import type { RegionCode } from './regions/regions.ts';

/** Language of an article's text: any language of the table, also one that the bot does not speak. */
export type ArticleLanguage = LanguageCode;

/** The text of an article in one language. */
export interface Edition {
  readonly language: ArticleLanguage;
  readonly title: string;
  /** Text between the title and the source, its paragraphs apart by `\n\n`; may be empty. */
  readonly body: string;
  readonly url: string;
  /** Regions that the title or body names, without the issuing body's, in order of first mention. */
  readonly mentions: readonly RegionCode[];
}

/**
 * A press release, the unit that is stored, listed and pushed, in one of its editions: `title`, `body`, `url`,
 * `mentions` and `language` are that edition's. `editions.ts` has the article in its other editions.
 */
export interface Article extends Edition {
  /** Stable key: the number in a gov.kz URL, otherwise derived from the URL (`identifyArticle`). */
  readonly id: string;
  /** Slug of the issuing body in the URL (`dsm`, `aktobe`), or the URL's host. */
  readonly issuer: string;
  /** The issuing body's region. */
  readonly region: RegionCode;
  /** Heading of the seed file that the article came under. */
  readonly category: string | null;
  /** Day of publication, `YYYY-MM-DD`. */
  readonly published: string;
  /** The same release in other languages, each once; the edition that came first is first in the store. */
  readonly otherEditions: readonly Edition[];
}
