import { z } from 'zod';
import type { Database } from './database.ts';
import { integer, parseRows } from './rows.ts';
import type { FeedbackStore } from './store.ts';

const worstRow = z.object({ question: z.string(), up: integer, down: integer });

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

    worst: (limit) =>
      database.run(async (sql) => {
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
