import { stripVTControlCharacters } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { terminalProgress } from '../../src/cli/terminal-progress.ts';
import { FakeClock } from '../support/fake-clock.ts';

let clock: FakeClock;
let written: string[];

beforeEach(() => {
  clock = new FakeClock(0);
  written = [];
});

const progressOn = (where: 'terminal' | 'pipe') =>
  terminalProgress({
    write: (text) => written.push(text),
    isTerminal: where === 'terminal',
    clock,
  });

describe('terminalProgress', () => {
  it.each(['terminal', 'pipe'] as const)('writes nothing of a quick load to a %s', async (where) => {
    const { tell, end } = progressOn(where);
    tell({ stage: 'parse', done: 0, total: 1 });
    await clock.advance(1000);
    tell({ stage: 'parse', done: 1, total: 1 });
    await end();
    await clock.advance(10_000);
    expect(written).toEqual([]);
  });

  it('draws a bar in place on a terminal, and leaves an empty line', async () => {
    const { tell, end } = progressOn('terminal');
    tell({ stage: 'store', done: 500, total: 1000 });
    await clock.advance(1500);
    expect(stripVTControlCharacters(written.join('')).replace('\r', '')).toMatch(
      /^█+░+ +\d+% {2}Storing articles: 500 \/ 1,000$/,
    );
    await end();
    expect(written.at(-1)).toBe('\r\x1b[2K');
    expect(written.join('')).not.toContain('\n');
  });

  it('clears its bar at the end of a stage, so that a message stands on a line of its own', async () => {
    const { tell } = progressOn('terminal');
    tell({ stage: 'parse', done: 0, total: 1 });
    await clock.advance(2500);
    tell({ stage: 'parse', done: 1, total: 2 });
    await clock.advance(20);
    tell({ stage: 'parse', done: 2, total: 2 });
    expect(written.at(-1)).toBe('\r\x1b[2K');
    const count = written.length;
    await clock.advance(1000);
    expect(written).toHaveLength(count);
    tell({ stage: 'check', done: 0, total: 10 });
    expect(written.at(-1)).toContain('Comparing articles');
  });

  it('writes plain lines to a pipe, one in five seconds', async () => {
    const { tell } = progressOn('pipe');
    for (let done = 0; done < 100; done += 1) {
      tell({ stage: 'store', done, total: 100 });
      await clock.advance(100);
    }
    expect(written).toHaveLength(2);
    for (const line of written) expect(line).toMatch(/^ *\d+% {2}Storing articles: \d+ \/ 100\n$/);
  });
});
