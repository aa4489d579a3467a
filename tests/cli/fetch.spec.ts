import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { nodeProcess } from '../support/node-process.ts';
import { temporaryFolder } from '../support/store.ts';

const SEED = `A bridge 01.02.2025
It is open.

It is 5 km long.
Source : https://www.gov.kz/memleket/entities/dsm/press/news/details/1
`;
const LATE = 'Later 01.02.2052\nSource : https://www.gov.kz/memleket/entities/dsm/press/news/details/2\n';

/** A sources file with a folder that holds the seeds, and one source that fails. */
async function sourcesFile(): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'incoming'));
  const seed = join(folder, 'incoming', 'a.txt');
  await writeFile(seed, `${SEED}\n${LATE}\nNo date\nin this block.\n`);
  await utimes(seed, 0, 0);
  const file = join(folder, 'sources.yaml');
  await writeFile(
    file,
    `sources:
  - {name: incoming, kind: folder, path: incoming}
  - {name: local, kind: feed, url: "http://127.0.0.1:9/rss"}
`,
  );
  return file;
}

async function fetch(args: string[], file: string) {
  const fetching = nodeProcess('cli/fetch', { args, env: { SOURCES_FILE: file } });
  const code = await fetching.exit;
  return { code, ...fetching.output() };
}

describe('npm run fetch', () => {
  it('prints a seed, and says on standard error what it did', async () => {
    const file = await sourcesFile();
    const { code, out, err } = await fetch(['--source', 'incoming', '--dry-run'], file);
    expect(out).toBe(SEED);
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(/^incoming: .*a\.txt:\d+: no date at the end of the first line/),
      'incoming: left out, is dated in the future: Later (https://www.gov.kz/memleket/entities/dsm/press/news/details/2)',
      'incoming: 1 fetched, 1 left out, 1 rejected',
    ]);
    expect(code).toBe(0);
  });

  it('writes a seed, and ends with 1 where a source cannot be fetched', async () => {
    const file = await sourcesFile();
    const { code, out, err } = await fetch([], file);
    const [, path = ''] = /^incoming: written to (.*)$/m.exec(err) ?? [];
    onTestFinished(() => rm(path, { force: true }));
    expect(path).toMatch(/^data\/fetched\/incoming-\d{14}\.txt$/);
    expect(await readFile(path, 'utf8')).toBe(SEED);
    expect(err).toContain('local: 127.0.0.1:9 is in a private or reserved network');
    expect([code, out]).toEqual([1, '']);
  });

  it.each([
    [['--source', 'other'], /^fetch: .*sources\.yaml has no source "other"; it has incoming, local$/m],
    [['--all'], /^$/],
    [['name'], /^$/],
  ])('ends with 2 on %j', async (args, expected) => {
    const { code, err } = await fetch(args, await sourcesFile());
    expect(code).toBe(2);
    expect(err).toMatch(expected);
  });

  it('says what to do without sources, and where they are wrong', async () => {
    const folder = await temporaryFolder();
    const absent = await fetch([], join(folder, 'absent.yaml'));
    expect([absent.code, absent.err]).toEqual([
      2,
      expect.stringMatching(/^fetch: no sources in .*absent\.yaml; copy sources\.example\.yaml there/),
    ]);
    const wrong = join(folder, 'wrong.yaml');
    await writeFile(wrong, 'sources:\n  - name: a\n    kind: feed\n');
    const { code, err } = await fetch([], wrong);
    expect([code, err.trim()]).toEqual([2, `fetch: ${wrong}:2: sources[0].url: expected an http(s) URL`]);
    expect(await readdir(folder)).toEqual(['wrong.yaml']);
  });
});
