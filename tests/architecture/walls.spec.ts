import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

/** The rooms from the bottom up, with an import that each may make of ours, and one that it may not. */
const ROOMS: readonly { readonly room: string; readonly may: string | null; readonly mayNot: string }[] = [
  { room: 'time', may: null, mayNot: 'store' },
  { room: 'text', may: null, mayNot: 'languages' },
  { room: 'http', may: null, mayNot: 'telegram' },
  { room: 'emulator', may: null, mayNot: 'bot' },
  { room: 'languages', may: 'text', mayNot: 'articles' },
  { room: 'articles', may: 'languages', mayNot: 'index' },
  { room: 'index', may: 'articles', mayNot: 'query' },
  { room: 'query', may: 'index', mayNot: 'answers' },
  { room: 'answers', may: 'query', mayNot: 'store' },
  { room: 'chats', may: 'time', mayNot: 'store' },
  { room: 'subscriptions', may: 'answers', mayNot: 'store' },
  { room: 'outbox', may: 'chats', mayNot: 'store' },
  { room: 'inbox', may: 'time', mayNot: 'store' },
  { room: 'cluster', may: 'time', mayNot: 'store' },
  { room: 'sources', may: 'articles', mayNot: 'store' },
  { room: 'store', may: 'sources', mayNot: 'library' },
  { room: 'library', may: 'store', mayNot: 'bot' },
  { room: 'intake', may: 'library', mayNot: 'telegram' },
  { room: 'telegram', may: 'store', mayNot: 'bot' },
  { room: 'delivery', may: 'telegram', mayNot: 'bot' },
  { room: 'bot', may: 'telegram', mayNot: 'app' },
  { room: 'playground', may: 'emulator', mayNot: 'bot' },
  { room: 'evaluation', may: 'answers', mayNot: 'bot' },
  { room: 'cli', may: 'app', mayNot: 'playground' },
];

const REPORT = z.object({
  diagnostics: z.array(
    z.looseObject({ category: z.string(), location: z.looseObject({ path: z.unknown() }) }),
  ),
});

/** Lints the files with the walls of this repository, in one process. Gives the paths that break one. */
async function brokenWalls(files: ReadonlyMap<string, string>): Promise<ReadonlySet<string>> {
  const folder = await mkdtemp(join(tmpdir(), 'walls-'));
  const { overrides } = JSON.parse(await readFile('biome.json', 'utf8'));
  const config = { files: { includes: ['src/**'] }, linter: { rules: { recommended: false } }, overrides };
  await writeFile(join(folder, 'biome.json'), JSON.stringify(config));
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of files) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const args = ['lint', '--reporter=json', '--max-diagnostics=none', 'src'];
  const output = await new Promise<string>((done) => {
    execFile(resolve('node_modules/.bin/biome'), args, { cwd: folder }, (_error, out) => done(out));
  });
  await rm(folder, { recursive: true });
  const { diagnostics } = REPORT.parse(JSON.parse(output));
  const broken = diagnostics.filter(({ category }) => category === 'lint/style/noRestrictedImports');
  const paths = broken.map(({ location }) => JSON.stringify(location.path));
  return new Set([...files.keys()].filter((file) => paths.some((path) => path.includes(file))));
}

const importOf = (path: string) => `import { x } from '${path}';\n\nexport const y = x;\n`;

describe('the walls between rooms', () => {
  const files = new Map<string, string>();
  for (const { room, may, mayNot } of ROOMS) {
    if (may !== null) files.set(`src/${room}/may.ts`, importOf(`../${may}/x.ts`));
    files.set(`src/${room}/may-not.ts`, importOf(`../${mayNot}/x.ts`));
    files.set(`src/${room}/deep/may-not.ts`, importOf(`../../${mayNot}/deep/x.ts`));
  }
  files.set('src/answers/telegraf.ts', importOf('telegraf'));
  files.set('src/delivery/telegraf.ts', importOf('telegraf/types'));
  files.set('src/telegram/telegraf.ts', importOf('telegraf'));
  files.set('src/library/knex.ts', importOf('knex'));
  files.set('src/store/knex.ts', importOf('knex'));
  let broken: ReadonlySet<string>;
  beforeAll(async () => {
    broken = await brokenWalls(files);
  });

  it.each(ROOMS)('of $room keep $mayNot out', ({ room }) => {
    expect(broken).toContain(`src/${room}/may-not.ts`);
    expect(broken).toContain(`src/${room}/deep/may-not.ts`);
  });

  it.each(ROOMS.filter(({ may }) => may !== null))('of $room let $may in', ({ room }) => {
    expect(broken).not.toContain(`src/${room}/may.ts`);
  });

  it('keep telegraf in telegram and bot, and SQL in the store', () => {
    const apart = [...broken].filter((path) => /telegraf|knex/.test(path)).sort();
    expect(apart).toEqual(['src/answers/telegraf.ts', 'src/delivery/telegraf.ts', 'src/library/knex.ts']);
  });
});
