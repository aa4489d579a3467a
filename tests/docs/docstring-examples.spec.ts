import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Example {
  /** Of the source file; its exports are in scope. */
  readonly file: string;
  /** From 1, of the fence that opens the example. */
  readonly line: number;
  readonly lines: readonly string[];
}

type Check = (actual: unknown, expected: unknown, line: number) => void;
type AsyncBody = new (...namesAndBody: string[]) => (...values: unknown[]) => Promise<void>;

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as AsyncBody;
const IMPORT = /^import \{ ([\w, ]+) \} from '(\.[^']+)';$/;
const EXPECTATION = /^(.+?);? \/\/ => (.+)$/;

/** The examples of a source file: each block fenced as `ts` in a docstring. */
function examplesIn(file: string, source: string): Example[] {
  const examples: Example[] = [];
  let open: { line: number; lines: string[] } | null = null;
  source.split('\n').forEach((text, at) => {
    const line = /^\s*\* ?(.*)$/.exec(text)?.[1] ?? '';
    if (open === null) {
      if (line === '```ts') open = { line: at + 1, lines: [] };
    } else if (line === '```') {
      examples.push({ file, ...open });
      open = null;
    } else open.lines.push(line);
  });
  return examples;
}

async function sourceExamples(): Promise<Example[]> {
  const files = (await readdir('src', { recursive: true })).filter((file) => file.endsWith('.ts')).sort();
  const found = await Promise.all(
    files.map(async (file) => examplesIn(join('src', file), await readFile(join('src', file), 'utf8'))),
  );
  return found.flat();
}

/** The exports of the example's own file, and what it imports from others. */
async function scopeOf({ file, lines }: Example): Promise<Record<string, unknown>> {
  const load = (path: string): Promise<Record<string, unknown>> => import(pathToFileURL(path).href);
  const scope = { ...(await load(resolve(file))) };
  for (const line of lines) {
    const [, names, from] = IMPORT.exec(line) ?? [];
    if (names === undefined || from === undefined) continue;
    const exported = await load(resolve(dirname(file), from));
    for (const name of names.split(', ')) scope[name] = exported[name];
  }
  return scope;
}

/** Runs the example; each `expression; // => value` must hold. Gives how many there are. */
async function runExample(example: Example): Promise<number> {
  let expectations = 0;
  const body = example.lines.map((line, at) => {
    if (IMPORT.test(line)) return '';
    const [, expression, value] = EXPECTATION.exec(line) ?? [];
    if (expression === undefined) return line;
    expectations++;
    return `check(await (${expression}), (${value}), ${example.line + at + 1});`;
  });
  const check: Check = (actual, expected, line) => {
    expect(actual, `${example.file}:${line}`).toEqual(expected);
  };
  const scope = { ...(await scopeOf(example)), check };
  await new AsyncFunction(...Object.keys(scope), body.join('\n'))(...Object.values(scope));
  return expectations;
}

describe('examples in docstrings', async () => {
  const examples = await sourceExamples();

  it('are there for the core', () => {
    const files = new Set(examples.map(({ file }) => file));
    for (const file of CORE) expect(files).toContain(join('src', file));
  });

  it.each(examples)('$file:$line gives what it says', async (example) => {
    expect(await runExample(example)).toBeGreaterThan(0);
  });

  it('fail where they are wrong, or name what is not exported', async () => {
    const file = join('src', 'text', 'edit-distance.ts');
    const run = (...lines: string[]) => runExample({ file, line: 1, lines });
    await expect(run("editDistance('a', 'b', 2); // => 1")).resolves.toBe(1);
    await expect(run("editDistance('a', 'b', 2); // => 2")).rejects.toThrow(/edit-distance.ts:2/);
    await expect(run('noSuchFunction(); // => 1')).rejects.toThrow(/noSuchFunction/);
  });
});

const CORE = [
  'answers/answer-question.ts',
  'articles/regions/regions.ts',
  'articles/sentences.ts',
  'bot/parse-interests.ts',
  'index/news-index.ts',
  'library/library.ts',
  'query/question.ts',
  'sources/seed-parser.ts',
  'telegram/message-sender.ts',
];
