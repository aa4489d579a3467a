import { readFileSync } from 'node:fs';
import { z } from 'zod';

const profileSchema = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string(), lineNumber: z.number() }),
      children: z.array(z.number()).optional(),
    }),
  ),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

/** The ten functions with most samples, with their share of all. */
export function topTen(file: string): string[] {
  const { nodes, samples } = profileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const names = new Map(
    nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => [
      id,
      `${functionName || '(anonymous)'} ${url.split('/').at(-1)}:${lineNumber + 1}`,
    ]),
  );
  const counts = new Map<string, number>();
  for (const id of samples) {
    const name = names.get(id) ?? '';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 10)
    .map(([name, count]) => `${((100 * count) / samples.length).toFixed(1).padStart(5)} %  ${name}`);
}

const NO_WORK = new Set(['(idle)', '(program)', '(root)']);

/** The share of samples in the last seconds that were inside a function of this name. */
export function shareInside(file: string, name: string, seconds: number): number {
  const { nodes, samples, timeDeltas } = profileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const names = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.functionName]));
  const isInside = new Map<number, boolean>();
  for (const { id } of nodes) {
    let at: number | undefined = id;
    while (at !== undefined && names.get(at) !== name) at = parents.get(at);
    isInside.set(id, at !== undefined);
  }
  let left = seconds * 1e6;
  let work = 0;
  let inside = 0;
  for (let at = samples.length - 1; at >= 0 && left > 0; at--) {
    const micros = timeDeltas[at] ?? 0;
    left -= micros;
    const node = samples[at] ?? -1;
    if (NO_WORK.has(names.get(node) ?? '')) continue;
    work += micros;
    if (isInside.get(node) === true) inside += micros;
  }
  return work === 0 ? Number.NaN : inside / work;
}
