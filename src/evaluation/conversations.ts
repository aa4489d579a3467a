import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Answer } from '../answers/answer.ts';
import { answerQuestion } from '../answers/answer-question.ts';
import { answerFollowUp } from '../answers/follow-up.ts';
import { buildIndex, type NewsIndex } from '../index/news-index.ts';
import { containsAny } from './evaluate.ts';
import { readSeedFile } from './question-set.ts';
import { table } from './table.ts';

/** A talk of two turns: the second makes sense only after the answer to the first, or is a new question. */
const TALK = z.object({
  id: z.number(),
  turns: z.tuple([z.string(), z.string()]),
  /** Ids of articles that hold the answer to the second turn; none if any will do. */
  articles: z.array(z.string()),
  /**
   * What the first snippet of the second answer must hold. `REFUSE`: it must not be answered; `FIRST`, `SECOND`: it must
   * show that article of the first turn's list.
   */
  expect: z.string(),
});

export type Talk = z.infer<typeof TALK>;

/** Reads one JSON object per line. @throws Error naming a line that is not a talk. */
export async function readTalks(path: string): Promise<Talk[]> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    const parsed = TALK.safeParse(JSON.parse(line));
    if (parsed.success) return [parsed.data];
    throw new Error(`${path}:${at + 1}: not a talk: ${z.prettifyError(parsed.error)}`);
  });
}

/** How the second turn is sent: as a reply to the first answer, as a plain next message, or as if nothing came before. */
export const WAYS = ['reply', 'next message', 'alone'] as const;
export type Way = (typeof WAYS)[number];

/** `wrong`: something else was shown as an answer; `missed`: nothing was. */
export type Verdict = 'right' | 'wrong' | 'missed';

export interface PlayedTalk {
  readonly talk: Talk;
  readonly way: Way;
  readonly answer: Answer;
  readonly verdict: Verdict;
}

/** Plays each talk in each way. */
export async function playTalks(talks: readonly Talk[], seedFile: string): Promise<PlayedTalk[]> {
  const index = buildIndex((await readSeedFile(seedFile)).articles);
  return talks.flatMap((talk) => WAYS.map((way) => play(index, talk, way)));
}

const PLACES = ['FIRST', 'SECOND'];

function play(index: NewsIndex, talk: Talk, way: Way): PlayedTalk {
  const [opening, next] = talk.turns;
  const first = answerQuestion(index, opening);
  const listed = first.passages.map(({ article }) => article.id);
  const articleId = way === 'reply' ? (listed[0] ?? null) : null;
  const answer =
    way === 'alone'
      ? answerQuestion(index, next)
      : answerFollowUp(index, next, { text: opening, articleId }).answer;
  const wanted = listed[PLACES.indexOf(talk.expect)];
  return { talk, way, answer, verdict: verdictOn(answer, talk, wanted) };
}

function verdictOn(answer: Answer, { expect }: Talk, wanted: string | undefined): Verdict {
  const isAnswered = answer.outcome === 'answered';
  if (expect === 'REFUSE') return isAnswered ? 'wrong' : 'right';
  if (!isAnswered) return 'missed';
  const [shown] = answer.passages;
  const isRight = PLACES.includes(expect)
    ? shown !== undefined && !answer.listing && shown.article.id === wanted
    : containsAny(shown === undefined ? [] : [shown.snippet], [expect]);
  return isRight ? 'right' : 'wrong';
}

/** A row per way. */
export function talksTable(played: readonly PlayedTalk[]): string {
  const rows = WAYS.map((way) => {
    const own = played.filter((talk) => talk.way === way);
    const count = (verdict: Verdict) => String(own.filter((talk) => talk.verdict === verdict).length);
    return [way, String(own.length), count('right'), count('wrong'), count('missed')];
  });
  return table([['second turn', 'talks', 'right', 'confidently wrong', 'missed'], ...rows]);
}

/** Talks that were not answered right, with what came. */
export function talkMisses(played: readonly PlayedTalk[]): string {
  return played
    .filter(({ verdict, way }) => verdict !== 'right' && way !== 'alone')
    .map(({ talk, way, verdict, answer }) => {
      const [shown] = answer.passages;
      const came = shown === undefined ? 'nothing' : `${shown.article.id}: ${shown.snippet}`;
      return `${talk.id} ${way}, ${verdict} (${answer.confidence.toFixed(2)}): ${talk.turns.join(' → ')} → ${talk.expect}\n   ${came}`;
    })
    .join('\n');
}
