import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Answer } from '../answers/answer.ts';
import type { AnswerOptions } from '../answers/answer-options.ts';
import { answerQuestion } from '../answers/answer-question.ts';
import { explainAnswer } from '../answers/explanation.ts';
import { explanationReport } from '../answers/explanation-report.ts';
import { loadConfig } from '../app/environment.ts';
import { type RegionCode, resolveRegion } from '../articles/regions/regions.ts';
import { answerReply, furtherPassage } from '../bot/views/answer-reply.ts';
import { buildIndex, type NewsIndex } from '../index/news-index.ts';
import { BOT_LOCALES, type BotLocale } from '../languages/bot-locale.ts';
import { readSeeds } from '../sources/seed-folder.ts';
import { formatRejection } from '../sources/seed-parser.ts';
import { plainTextOf } from '../telegram/plain-text.ts';
import { dayIn } from '../time/zoned-time.ts';
import { answerJson } from './answer-output.ts';
import { explanationText } from './explanation-text.ts';
import { terminalText } from './terminal-text.ts';

const USAGE = `usage: npm run --silent ask -- [options] [question]
  --json            one JSON object a line
  --seeds PATH      a file or a folder of .txt seeds (default: SEEDS_DIR)
  --top K           how many passages (default 3)
  --region REGION   only this region: a code such as KZ-15, or a name
  --language L      en, ru or kk: language of the reply (default en), and the one in which an article
                    with several editions is wanted (default: the question's)
  --explain         what led to the answer: words searched, scores, the decision
Without a question, reads one a line from standard input.`;

const ONE_OF = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** The standard streams of the command. */
export interface AskStreams {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream;
}

/** The command was called wrongly; one line for standard error. */
class UsageError extends Error {}

interface AskOptions {
  readonly json: boolean;
  readonly explain: boolean;
  readonly help: boolean;
  readonly seeds: string | null;
  readonly top: number;
  readonly region: RegionCode | null;
  /** Null where none is given. */
  readonly language: BotLocale | null;
  readonly question: string;
}

function parseOptions(args: readonly string[]): AskOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      seeds: { type: 'string' },
      top: { type: 'string', default: '3' },
      region: { type: 'string' },
      language: { type: 'string' },
    },
  });
  if (!/^[1-9]\d{0,2}$/.test(values.top)) throw new UsageError(`--top: expected 1 to 999, got ${values.top}`);
  const language = BOT_LOCALES.find((locale) => locale === values.language) ?? null;
  if (values.language !== undefined && language === null) {
    throw new UsageError(`--language: expected ${ONE_OF.format(BOT_LOCALES)}, got ${values.language}`);
  }
  const region = values.region === undefined ? null : resolveRegion(values.region);
  if (values.region !== undefined && region === null) {
    throw new UsageError(
      `--region: no region is called ${JSON.stringify(values.region)}; expected a code such as KZ-15`,
    );
  }
  return {
    json: values.json,
    explain: values.explain,
    help: values.help,
    seeds: values.seeds ?? null,
    top: Number(values.top),
    region,
    language,
    question: positionals.join(' ').trim(),
  };
}

async function readIndex(path: string, { stderr }: AskStreams): Promise<NewsIndex> {
  const { articles, rejected } = await readSeeds(path);
  for (const rejection of rejected) stderr.write(`${formatRejection(rejection)}\n`);
  return buildIndex(articles);
}

/**
 * The reply and the further passages, which the bot shows behind a button: with colours and links on a terminal, as
 * plain words, the answer in a line of its own, in a file or a pipe.
 */
function readableReply(answer: Answer, index: NewsIndex, language: BotLocale, isTerminal: boolean): string {
  const readable = isTerminal ? terminalText : plainTextOf;
  const [first] = answer.passages;
  const span =
    answer.answerSpan === null ? '' : first?.snippet.slice(answer.answerSpan.start, answer.answerSpan.end);
  const further = answer.listing
    ? []
    : answer.passages.slice(1).flatMap((_, at) => furtherPassage(answer, at + 1, language) ?? []);
  return [
    ...(isTerminal || !span ? [] : [`Answer: ${span}`]),
    ...[answerReply(answer, index, language), ...further].map(({ html }) => readable(html)),
  ].join('\n\n');
}

function print(
  index: NewsIndex,
  question: string,
  options: AskOptions & { readonly today: string },
  { stdout }: AskStreams,
): void {
  const { top, region, today } = options;
  const how: AnswerOptions = {
    top,
    today,
    ...(region === null ? {} : { region }),
    ...(options.language === null ? {} : { languages: [options.language] }),
  };
  const language = options.language ?? 'en';
  const answer = answerQuestion(index, question, how);
  const explanation = options.explain ? explainAnswer(index, question, how) : null;
  const output = options.json
    ? JSON.stringify({
        ...answerJson(answer, index, language),
        ...(explanation === null ? {} : { explanation }),
      })
    : [
        readableReply(answer, index, language, stdout.isTTY === true),
        ...(explanation === null ? [] : [explanationText(explanationReport(explanation))]),
      ].join('\n\n');
  stdout.write(`${output}\n`);
}

async function answerAll(args: readonly string[], streams: AskStreams, now: () => number): Promise<void> {
  const options = parseOptions(args);
  if (options.help) {
    streams.stdout.write(`${USAGE}\n`);
    return;
  }
  const { seedsDir, timeZone } = loadConfig();
  const index = await readIndex(options.seeds ?? seedsDir, streams);
  const answer = (question: string) =>
    print(index, question, { ...options, today: dayIn(timeZone, now()) }, streams);
  if (options.question !== '') {
    answer(options.question);
    return;
  }
  for await (const line of createInterface({ input: streams.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') answer(line.trim());
  }
}

/**
 * Answers the questions of a command line or of standard input; *yesterday* is the day before that of `now`. Returns the
 * exit code: 0, or 2 after an error.
 */
export async function ask(
  args: readonly string[],
  streams: AskStreams,
  now: () => number = Date.now,
): Promise<number> {
  try {
    await answerAll(args, streams, now);
    return 0;
  } catch (error) {
    // One line, as the contract says; the help has the rest.
    const message = error instanceof Error ? error.message.split('\n')[0] : String(error);
    streams.stderr.write(`ask: ${message}\n`);
    return 2;
  }
}
