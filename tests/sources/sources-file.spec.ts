import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSources, readSourcesFile, SourcesFileError } from '../../src/sources/sources-file.ts';
import { temporaryFolder } from '../support/store.ts';

const FEED = '- {name: a, kind: feed, url: "https://example.kz/rss"}';
const withSetting = (setting: string) =>
  `sources:\n  - name: a\n    kind: feed\n    url: https://example.kz/rss\n    ${setting}\n`;

/** The message for a file that is wrong. */
function problem(text: string, env = {}): string {
  try {
    parseSources(text, 's.yaml', env);
  } catch (error) {
    if (error instanceof SourcesFileError) return error.message;
    throw error;
  }
  return '';
}

describe('a sources file', () => {
  it('is the example, which has each kind', async () => {
    const { sources, userAgent } = await readSourcesFile('sources.example.yaml', {});
    expect(userAgent).toBeNull();
    expect(sources.map(({ name, kind }) => [name, kind])).toEqual([
      ['ministry-of-healthcare', 'gov.kz'],
      ['akimat-almaty', 'gov.kz'],
      ['inform', 'feed'],
      ['floods', 'page'],
      ['incoming', 'folder'],
    ]);
    expect(sources[0]).toEqual({
      name: 'ministry-of-healthcare',
      kind: 'gov.kz',
      mode: 'publish',
      intervalMillis: 300_000,
      address: 'https://www.gov.kz/',
      project: 'dsm',
      languages: ['kk', 'ru', 'en'],
      issuer: null,
      region: null,
      category: null,
      headers: new Map(),
    });
    expect(sources[1]).toMatchObject({ region: 'KZ-75', category: 'City' });
    expect(sources[2]).toMatchObject({ languages: ['ru'], mode: 'review', intervalMillis: 600_000 });
    expect(sources[4]?.address).toBe(resolve('incoming'));
  });

  it.each(['', '# nothing yet', 'sources:\n', 'sources: []'])('may be empty: %j', (text) => {
    expect(parseSources(text, 's.yaml', {}).sources).toEqual([]);
  });

  it('may be absent', async () => {
    const path = join(await temporaryFolder(), 'sources.yaml');
    expect(await readSourcesFile(path, {})).toEqual({ userAgent: null, sources: [] });
    await writeFile(path, `userAgent: Me\nsources:\n${FEED}`);
    expect(await readSourcesFile(path, {})).toMatchObject({ userAgent: 'Me', sources: [{ name: 'a' }] });
    await expect(readSourcesFile(await temporaryFolder(), {})).rejects.toThrow(
      /^cannot read .* \(EISDIR\); set SOURCES_FILE to a readable YAML file/,
    );
  });

  it('takes secrets from the environment, and shows them to nobody', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the file's own syntax
    const text = withSetting('headers: {Token: "Bearer ${KEY}", x-plain: "5"}');
    const [source] = parseSources(text, 's.yaml', { KEY: 'secret' }).sources;
    expect([...(source?.headers ?? [])]).toEqual([
      ['token', 'Bearer secret'],
      ['x-plain', '5'],
    ]);
    expect(JSON.stringify(source)).not.toContain('secret');
    expect(problem(text)).toBe(
      's.yaml:5: sources[0].headers.Token: KEY is not set; expected it in the environment or in .env',
    );
    expect(problem(text, { KEY: 'secret\n' })).not.toContain('secret');
    expect(problem(text, { KEY: 'secret\n' })).toContain('characters that no header may have');
  });

  it.each([
    [
      'interval: 5 minutes',
      '5: sources[0].interval: "5 minutes"; expected a time from 10s to 30d, such as 5m or 1h',
    ],
    ['interval: 1s', '5: sources[0].interval: "1s"; expected a time from 10s to 30d, such as 5m or 1h'],
    ['interval: 5', '5: sources[0].interval: 5; expected a time from 10s to 30d, such as 5m or 1h'],
    ['mode: ask', '5: sources[0].mode: "ask"; expected publish or review'],
    ['languages: de', '5: sources[0].languages: "de"; expected a list of en, ru, kk'],
    ['region: Paris', '5: sources[0].region: "Paris"; expected a region, such as KZ-75 or Almaty Region'],
    [
      'project: dsm',
      '5: sources[0].project: no such setting for this kind of source; see sources.example.yaml',
    ],
    [
      'intervall: 5m',
      '5: sources[0].intervall: no such setting for this kind of source; see sources.example.yaml',
    ],
    ['headers: {host: a}', '5: sources[0].headers.host: the bot sets this header by itself; remove it'],
    ['headers: {"a b": c}', '5: sources[0].headers.a b: expected the name of an HTTP header'],
    ['headers: {a: 5}', '5: sources[0].headers.a: expected a text; a number stands in quotes'],
  ])('says where and what is wrong with %s', (setting, expected) => {
    expect(problem(withSetting(setting))).toBe(`s.yaml:${expected}`);
  });

  it.each([
    [
      'sources:\n  - name: a\n    kind: rss\n    url: https://example.kz',
      '3: sources[0].kind: expected a source with a kind: feed, gov.kz, page or folder',
    ],
    [
      'sources:\n  - kind: feed\n    url: https://example.kz',
      '2: sources[0].name: missing; expected a name of 1 to 32 letters, digits, ".", "-" or "_"',
    ],
    [
      'sources:\n  - name: a\n    kind: feed\n    url: https://me:secret@example.kz',
      '4: sources[0].url: expected an http(s) URL without a user or password in it',
    ],
    [
      `sources:\n${FEED}\n- name: A\n  kind: folder\n  path: in`,
      '3: sources[1].name: "A" is the name of sources[0] too; expected each name once',
    ],
    ['source: []', '1: source: no such setting for this kind of source; see sources.example.yaml'],
    ['- a\n- b', '1: expected "sources:" and a list'],
    ['sources: a', '1: sources: expected a list of sources'],
  ])('says where and what is wrong in %j', (text, expected) => {
    expect(problem(text)).toBe(`s.yaml:${expected}`);
  });

  it('names each problem, and the place where it is no YAML', () => {
    const two = `sources:\n  - name: a b\n    kind: feed\n    url: example.kz`;
    expect(
      problem(two)
        .split('\n')
        .map((line) => line.slice(0, 24)),
    ).toEqual(['s.yaml:2: sources[0].nam', 's.yaml:4: sources[0].url']);
    expect(problem('sources:\n  - name: "a')).toMatch(/^s\.yaml:\d: this is no YAML: /);
  });
});
