import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { SourceDefinition } from './source.ts';
import { type SourcesEnvironment, type SourcesText, sourcesSchema } from './sources-schema.ts';

/** The sources file is wrong; the message has a line `file:line: what is wrong, and what is expected` for each problem. */
export class SourcesFileError extends Error {
  override readonly name = 'SourcesFileError';
}

export interface SourcesFile {
  /** Null: the bot's own. */
  readonly userAgent: string | null;
  readonly sources: readonly SourceDefinition[];
}

/**
 * Reads `SOURCES_FILE`. No file, no sources. Folders in it are relative to the file.
 * @param env the variables that `${NAME}` in a header refers to
 * @throws SourcesFileError
 */
export async function readSourcesFile(path: string, env: SourcesEnvironment): Promise<SourcesFile> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (code === 'ENOENT') return { userAgent: null, sources: [] };
    throw new SourcesFileError(
      `cannot read ${path} (${code}); set SOURCES_FILE to a readable YAML file, or remove it`,
      { cause: error },
    );
  }
  return parseSources(text, path, env);
}

/** @throws SourcesFileError */
export function parseSources(text: string, path: string, env: SourcesEnvironment): SourcesFile {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(lineCounter.linePos(offset).line, 1);
  const [broken] = document.errors;
  if (broken !== undefined) {
    throw new SourcesFileError(`${path}:${lineAt(broken.pos[0])}: this is no YAML: ${broken.message}`);
  }
  const parsed = sourcesSchema(env).safeParse(document.toJS({ maxAliasCount: 20 }) ?? {});
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap(problemsOf).map(({ keys, message }) => {
      const offset = offsetOf(document.contents, keys);
      return `${path}:${lineAt(offset)}: ${[pathName(keys), message].filter(Boolean).join(': ')}`;
    });
    throw new SourcesFileError(problems.join('\n'));
  }
  return { userAgent: parsed.data.userAgent, sources: parsed.data.sources.map(inFolderOf(path)) };
}

function inFolderOf(path: string): (source: SourcesText['sources'][number]) => SourceDefinition {
  return (source) =>
    source.kind === 'folder' ? { ...source, address: resolve(dirname(path), source.address) } : source;
}

interface Problem {
  readonly keys: readonly PropertyKey[];
  readonly message: string;
}

/** A key that is not known is a problem of its own line. */
function problemsOf(issue: z.core.$ZodIssue): Problem[] {
  if (issue.code !== 'unrecognized_keys') return [{ keys: issue.path, message: issue.message }];
  return issue.keys.map((key) => ({
    keys: [...issue.path, key],
    message: 'no such setting for this kind of source; see sources.example.yaml',
  }));
}

/** `sources[2].interval` */
function pathName(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name + (name && '.') + String(key)),
    '',
  );
}

/** Where the deepest part of the path that the file has begins. */
function offsetOf(root: Node | null, keys: readonly PropertyKey[]): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (pair === undefined) break;
      offset = rangeStart(pair.key) ?? offset;
      node = pair.value;
    } else if (hasItems(node) && typeof key === 'number') {
      node = node.items[key];
      offset = rangeStart(node) ?? offset;
    } else break;
  }
  return offset;
}

function hasItems(node: unknown): node is { readonly items: readonly unknown[] } {
  return typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items);
}

function rangeStart(node: unknown): number | null {
  if (typeof node !== 'object' || node === null || !('range' in node)) return null;
  const { range } = node;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : null;
}
