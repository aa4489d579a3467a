import { z } from 'zod';
import type { Database } from './database.ts';
import { integer, parseRows } from './rows.ts';
import type { FeedbackStore, VotedQuestion } from './store.ts';

const worstRow = z.object({ question: z.string(), up: integer, down: integer });
const ballotRow = z.object({
  question: z.string(),
  article_ids: z
    .string()
    .transform((json): unknown => JSON.parse(json))
    .pipe(z.array(z.string())),
  is_up: integer,
  voted_at: integer,
});

/** Votes on answers, against the question and the passages' articles; who voted is not stored. */
export function feedbackStore(database: Database): FeedbackStore {
  return {
    vote: ({ ballot, question, articleIds, vote, at }) =>
      database.run(async (sql) => {
        await sql('feedback')
          .insert({
            ballot,
            question,
            article_ids: JSON.stringify(articleIds),
            is_up: vote === 'up' ? 1 : 0,
            voted_at: at,
          })
          .onConflict('ballot')
          .merge(['is_up', 'voted_at']);
      }),

    withdraw: (ballot) =>
      database.run(async (sql) => {
        await sql('feedback').where({ ballot }).delete();
      }),

    all: () =>
      database.read(async (sql) => {
        const rows = await sql('feedback').orderBy(['voted_at', 'ballot']).select('*');
        const questions = new Map<string, VotedQuestion>();
        for (const row of parseRows(ballotRow, rows, 'feedback')) {
          const { up = 0, down = 0 } = questions.get(row.question) ?? {};
          questions.set(row.question, {
            question: row.question,
            up: up + (row.is_up === 1 ? 1 : 0),
            down: down + (row.is_up === 1 ? 0 : 1),
            articleIds: row.article_ids,
            votedAt: row.voted_at,
          });
        }
        return [...questions.values()].sort(
          (a, b) => b.down - b.up - (a.down - a.up) || b.votedAt - a.votedAt,
        );
      }),

    worst: (limit) =>
      database.read(async (sql) => {
        const rows = await sql('feedback')
          .groupBy('question')
          .sum({ up: 'is_up' })
          .count({ votes: '*' })
          .select('question');
        const counted = rows.map((row: { votes: number; up: number; question: string }) => ({
          ...row,
          down: Number(row.votes) - Number(row.up),
        }));
        return parseRows(worstRow, counted, 'feedback')
          .filter(({ up, down }) => down > up)
          .sort((a, b) => b.down - b.up - (a.down - a.up) || (a.question < b.question ? -1 : 1))
          .slice(0, limit);
      }),
  };
}
