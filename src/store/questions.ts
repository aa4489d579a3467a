import { z } from 'zod';
import type { Database } from './database.ts';
import { integer, parseRows } from './rows.ts';
import type { QuestionStore } from './store.ts';

const outcomeRow = z.object({ outcome: z.string(), count: integer });
const textRow = z.object({ text: z.string() });

export function questionStore(database: Database): QuestionStore {
  return {
    record: (question) =>
      database.run(async (sql) => {
        await sql('questions').insert({
          text: question.text,
          outcome: question.outcome,
          asked_at: question.at,
        });
      }),

    countByOutcome: () =>
      database.run(async (sql) => {
        const rows = await sql('questions').groupBy('outcome').select('outcome').count({ count: '*' });
        return new Map(
          parseRows(outcomeRow, rows, 'questions').map(({ outcome, count }) => [outcome, count]),
        );
      }),

    unanswered: (limit) =>
      database.run(async (sql) => {
        const rows = await sql('questions')
          .whereNot({ outcome: 'answered' })
          .orderBy('id', 'desc')
          .limit(limit)
          .select('text');
        return parseRows(textRow, rows, 'questions').map(({ text }) => text);
      }),
  };
}
