import { z } from 'zod';
import { resolveRegion } from '../articles/regions/regions.ts';
import { LANGUAGE_CODES } from '../languages/all-languages.ts';
import type { Millis } from '../time/millis.ts';
import type { SourceDefinition } from './source.ts';

/** The variables that `${NAME}` in a header refers to. */
export type SourcesEnvironment = Readonly<Record<string, string | undefined>>;

const UNITS: Readonly<Record<string, Millis>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const SHORTEST_INTERVAL: Millis = 10_000;
const LONGEST_INTERVAL: Millis = 30 * 86_400_000;

/** `5m`, `1h` in milliseconds; null if it is no such time. */
function millisOf(text: string): Millis | null {
  const [, count, unit = ''] = /^(\d{1,6})\s*([smhd])$/.exec(text.trim()) ?? [];
  const millis = Number(count) * (UNITS[unit] ?? Number.NaN);
  return millis >= SHORTEST_INTERVAL && millis <= LONGEST_INTERVAL ? millis : null;
}

/** What is expected, with the value that was found; for values that are no secrets. */
const expected = (what: string) => ({
  error: ({ input }: { readonly input?: unknown }) =>
    input === undefined ? `missing; expected ${what}` : `${JSON.stringify(input)}; expected ${what}`,
});

const text = (what: string, pattern: RegExp) => z.string(expected(what)).regex(pattern, expected(what));

/** Reads a value from a text, or says what is expected. */
const readFrom = <T>(what: string, read: (value: string) => T | null) =>
  z.string(expected(what)).transform((value, context): T => {
    const result = read(value);
    if (result !== null) return result;
    context.addIssue({ code: 'custom', message: expected(what).error({ input: value }) });
    return z.NEVER;
  });

const NAME = text('a name of 1 to 32 letters, digits, ".", "-" or "_"', /^[a-z0-9][a-z0-9._-]{0,31}$/i);
const INTERVAL = readFrom('a time from 10s to 30d, such as 5m or 1h', millisOf);
/** Not shown where it is wrong: it may hold a password. */
const URL_TEXT = z
  .string('expected an http(s) URL')
  .refine(isPlainUrl, 'expected an http(s) URL without a user or password in it')
  .transform((value) => new URL(value).href);
const LANGUAGE = z.enum(LANGUAGE_CODES, expected(`one of ${LANGUAGE_CODES.join(', ')}`));
const LANGUAGES = z
  .union(
    [LANGUAGE.transform((language) => [language]), z.array(LANGUAGE)],
    expected(`a list of ${LANGUAGE_CODES.join(', ')}`),
  )
  .transform((languages) => [...new Set(languages)]);
const HEADER_NAME = /^[!#$%&'*+.^_`|~\w-]{1,100}$/;
/** What the connection itself depends on. */
const OWN_HEADERS =
  /^(?:host|connection|content-.*|transfer-encoding|accept-encoding|if-.*|upgrade|te|trailer)$/i;

function isPlainUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

/** Headers may hold secrets: their values appear in no message. */
const headersSchema = (env: SourcesEnvironment) =>
  z
    .record(z.string(), z.string('expected a text; a number stands in quotes'), {
      error: 'expected names and values of HTTP headers',
    })
    .transform((headers, context) => {
      const read = new Map<string, string>();
      for (const [name, written] of Object.entries(headers)) {
        const problem = (message: string) => context.addIssue({ code: 'custom', message, path: [name] });
        if (!HEADER_NAME.test(name)) problem('expected the name of an HTTP header');
        else if (OWN_HEADERS.test(name)) problem('the bot sets this header by itself; remove it');
        const value = written.replace(/\$\{(\w+)\}/g, (whole, variable: string) => {
          if (env[variable]) return env[variable];
          problem(`${variable} is not set; expected it in the environment or in .env`);
          return whole;
        });
        if (!/^[\x20-\x7e]*$/.test(value)) problem('its value has characters that no header may have');
        read.set(name.toLowerCase(), value);
      }
      return read;
    });

const MINUTE = UNITS.m ?? 0;

/** The schema of a sources file, with each source as its definition. */
export function sourcesSchema(env: SourcesEnvironment) {
  const common = {
    name: NAME,
    mode: z.enum(['publish', 'review'], expected('publish or review')).default('publish'),
    category: z.string(expected('a text')).trim().min(1, expected('a text')).nullable().default(null),
    issuer: text('a slug such as dsm, or a host', /^[\w.-]{1,100}$/)
      .nullable()
      .default(null),
    region: readFrom('a region, such as KZ-75 or Almaty Region', resolveRegion).nullable().default(null),
  };
  const overHttp = { headers: headersSchema(env).default(new Map()) };
  const source = z.discriminatedUnion(
    'kind',
    [
      z.strictObject({
        kind: z.literal('feed'),
        ...common,
        ...overHttp,
        url: URL_TEXT,
        interval: INTERVAL.default(5 * MINUTE),
        languages: LANGUAGES.default([]),
      }),
      z.strictObject({
        kind: z.literal('gov.kz'),
        ...common,
        ...overHttp,
        url: URL_TEXT.default('https://www.gov.kz/'),
        project: text('the slug of an issuing body, such as dsm', /^[a-z0-9][a-z0-9_-]{0,99}$/i),
        interval: INTERVAL.default(5 * MINUTE),
        languages: LANGUAGES.default(['kk', 'ru', 'en']),
      }),
      z.strictObject({
        kind: z.literal('page'),
        ...common,
        ...overHttp,
        url: URL_TEXT,
        interval: INTERVAL.default(60 * MINUTE),
        languages: LANGUAGES.default([]),
      }),
      z.strictObject({
        kind: z.literal('folder'),
        ...common,
        path: text('the path of a folder', /\S/),
        interval: INTERVAL.default(MINUTE),
      }),
    ],
    { error: 'expected a source with a kind: feed, gov.kz, page or folder' },
  );
  const sources = z.array(source.transform(definitionOf), { error: 'expected a list of sources' });
  return z.strictObject(
    {
      userAgent: text('a text of visible ASCII characters', /^[\x20-\x7e]{1,200}$/)
        .nullable()
        .default(null),
      sources: sources
        .nullish()
        .transform((list) => list ?? [])
        .superRefine((list, context) => {
          list.forEach(({ name }, at) => {
            const first = list.findIndex((other) => other.name.toLowerCase() === name.toLowerCase());
            if (first === at) return;
            const message = `"${name}" is the name of sources[${first}] too; expected each name once`;
            context.addIssue({ code: 'custom', message, path: [at, 'name'] });
          });
        }),
    },
    { error: 'expected "sources:" and a list' },
  );
}

export type SourcesText = z.output<ReturnType<typeof sourcesSchema>>;

type Written =
  | (Shared & { readonly kind: 'feed' | 'page'; readonly url: string } & OverHttp)
  | (Shared & { readonly kind: 'gov.kz'; readonly url: string; readonly project: string } & OverHttp)
  | (Shared & { readonly kind: 'folder'; readonly path: string });
type Shared = Pick<SourceDefinition, 'name' | 'mode' | 'category' | 'issuer' | 'region'> & {
  readonly interval: Millis;
};
type OverHttp = Pick<SourceDefinition, 'headers' | 'languages'>;

function definitionOf(written: Written): SourceDefinition {
  const { name, mode, category, issuer, region, interval } = written;
  const shared = { name, mode, category, issuer, region, intervalMillis: interval };
  if (written.kind === 'folder') {
    const none = { project: null, languages: [], headers: new Map<string, string>() };
    return { ...shared, ...none, kind: 'folder', address: written.path };
  }
  const { kind, url: address, languages, headers } = written;
  return {
    ...shared,
    kind,
    address,
    languages,
    headers,
    project: kind === 'gov.kz' ? written.project : null,
  };
}
