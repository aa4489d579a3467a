import type { LanguageCode } from '../languages/languages.ts';
import type { RegionCode } from './regions/regions.ts';

/** Language of an article's text: any language of the table, also one that the bot does not speak. */
export type ArticleLanguage = LanguageCode;

/** A press release as published: the unit that is stored, listed and pushed. */
export interface Article {
  /** Stable key: the number in a gov.kz URL, otherwise derived from the URL. */
  readonly id: string;
  readonly title: string;
  /** Verbatim text between the title line and the source; may be empty. */
  readonly body: string;
  readonly url: string;
  /** Slug of the issuing body in the URL (`dsm`, `aktobe`), or the URL's host. */
  readonly issuer: string;
  /** The issuing body's region. */
  readonly region: RegionCode;
  /** Other regions that the title or body names, in order of first mention. */
  readonly mentions: readonly RegionCode[];
  /** Heading of the seed file that the article came under. */
  readonly category: string | null;
  /** Day of publication, `YYYY-MM-DD`. */
  readonly published: string;
  readonly language: ArticleLanguage;
}
