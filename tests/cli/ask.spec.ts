import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ask } from '../../src/cli/ask-command.ts';
import { nodeProcess } from '../support/node-process.ts';

const SEEDS = 'seeds/gov-kz-2025-02-01.txt';

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** As `npm run ask` does, in this process. */
async function run(args: string[], input = ''): Promise<Run> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const texts = Promise.all([text(stdout), text(stderr)]);
  const code = await ask(args, { stdin: Readable.from([input]), stdout, stderr });
  stdout.end();
  stderr.end();
  const [out, err] = await texts;
  return { code, out, err };
}

/** In a process of its own. */
async function runProcess(args: string[], input = ''): Promise<Run> {
  const asked = nodeProcess('cli/ask', { args, input });
  const code = await asked.exit;
  return { code, ...asked.output() };
}

/** The contract's shape, nothing more and nothing less. */
const ANSWER = z.strictObject({
  question: z.string(),
  outcome: z.enum(['answered', 'related', 'nothing']),
  answered: z.boolean(),
  confidence: z.number().min(0).max(1),
  passages: z.array(
    z.strictObject({
      rank: z.int().positive(),
      score: z.number(),
      articleId: z.string(),
      title: z.string(),
      url: z.url(),
      published: z.iso.date(),
      issuer: z.string(),
      region: z.string(),
      passage: z.string(),
      snippet: z.string().max(400),
      alsoPublishedBy: z.array(z.url()),
      language: z.enum(['en', 'ru', 'kk']),
      editions: z.array(
        z.strictObject({ language: z.enum(['en', 'ru', 'kk']), title: z.string(), url: z.url() }),
      ),
    }),
  ),
  reply: z.string(),
  answerSpan: z.strictObject({ start: z.int().nonnegative(), end: z.int().positive() }).nullable(),
  missing: z.array(z.string()),
});

const EXPLAINED = z.looseObject({
  explanation: z.object({
    decision: z.object({ confidence: z.number() }),
    terms: z.array(z.object({ surface: z.string() })),
  }),
});

describe('npm run ask', () => {
  it('prints one JSON object of the contract a question, and nothing else', async () => {
    const { code, out, err } = await runProcess(['--json', '--seeds', SEEDS, 'akim of Astana name']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answer = ANSWER.parse(JSON.parse(out));
    expect(answer.passages[0]?.snippet).toContain('Zhenis Kasymbek');
    expect(answer.answered).toBe(answer.outcome === 'answered');
    expect(answer.passages.map(({ rank }) => rank)).toEqual([1, 2, 3]);
  });

  it('answers one question a line from standard input, in their order', async () => {
    const { code, out } = await runProcess(
      ['--json', '--seeds', SEEDS, '--top', '1'],
      'akim of Astana name\r\nфывапр\n',
    );
    const answers = out
      .trim()
      .split('\n')
      .map((line) => ANSWER.parse(JSON.parse(line)));
    expect(code).toBe(0);
    expect(answers.map(({ question }) => question)).toEqual(['akim of Astana name', 'фывапр']);
    expect(answers[0]?.passages).toHaveLength(1);
    expect(answers[1]).toMatchObject({ outcome: 'nothing', answered: false, passages: [] });
  });

  it('keeps to a region', async () => {
    const { out } = await run(['--json', '--seeds', SEEDS, '--region', 'Kyzylorda', 'Who is the akim?']);
    const { passages } = ANSWER.parse(JSON.parse(out));
    expect(new Set(passages.map(({ region }) => region))).toEqual(new Set(['KZ-43']));
  });

  it('explains the answer where it is told to, beside the contract', async () => {
    const { out } = await run(['--json', '--explain', '--seeds', SEEDS, 'akim of Astana name']);
    const { explanation, ...answer } = EXPLAINED.parse(JSON.parse(out));
    expect(ANSWER.parse(answer).confidence).toBe(explanation.decision.confidence);
    expect(explanation.terms.map(({ surface }) => surface)).toEqual(['akim', 'Astana']);
  });

  it('explains the answer to people in words', async () => {
    const { out } = await run(['--explain', '--seeds', SEEDS, 'akim of Astana name']);
    expect(out).toContain('Zhenis Kasymbek');
    expect(out).toMatch(/How the question was understood[\s\S]*Wanted: a person[\s\S]*What was searched for/);
    expect(out).toMatch(/The confidence is \d\d%; from 50% on/);
    expect(out).toContain('█');
  });

  it('prints readable text for people', async () => {
    const { out } = await run(['--seeds', SEEDS, 'akim of Astana name']);
    expect(out).toContain('Zhenis Kasymbek');
    expect(out).toContain('(https://www.gov.kz/memleket/entities/');
    expect(out).not.toMatch(/<\/?(b|a|i|blockquote)/);
  });

  it('passes its exit code and its line on to the shell', async () => {
    const args = ['--top', 'many', 'who?'];
    expect(await runProcess(args)).toEqual(await run(args));
  });

  it.each([
    [['--top', 'many', 'who?'], /^ask: --top: expected 1 to 999, got many\n$/],
    [['--language', 'fr', 'who?'], /^ask: --language: expected en, ru or kk/],
    [['--region', 'Atlantis', 'who?'], /^ask: --region: no region is called "Atlantis"/],
    [['--unknown'], /^ask: Unknown option '--unknown'/],
    [['--seeds', 'no/such/file.txt', 'who?'], /^ask: cannot read seeds at no\/such\/file\.txt \(ENOENT\)/],
  ])('ends with 2 and one line on %j', async (args, expected) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(expected);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
