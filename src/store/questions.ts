import type { Knex } from 'knex';
import { z } from 'zod';
import type { Millis } from '../time/millis.ts';
import type { Database } from './database.ts';
import { integer, parseRows } from './rows.ts';
import type { QuestionStore } from './store.ts';

/** What the news did not answer is of use for a while; what it did is only counted. */
export const TEXT_LIFETIME_MILLIS: Millis = 90 * 24 * 60 * 60 * 1000;
const NO_TEXT = '';
/** Word for word the condition of its index (migrations/001): a database uses it only where it stands literally. */
const HAS_TEXT = "text <> ''";

const outcomeRow = z.object({ outcome: z.string(), count: integer });
const textRow = z.object({ text: z.string() });

function countedByOutcome(questions: Knex.QueryBuilder): Knex.QueryBuilder {
  return questions.groupBy('outcome').select('outcome').count({ count: '*' });
}

function outcomeCounts(rows: unknown): Map<string, number> {
  return new Map(parseRows(outcomeRow, rows, 'questions').map(({ outcome, count }) => [outcome, count]));
}

export function questionStore(database: Database): QuestionStore {
  return {
    record: ({ text, outcome, at }) =>
      database.transaction(async (sql) => {
        const keptText = outcome === 'answered' ? NO_TEXT : text;
        await sql('questions').insert({ text: keptText, outcome, asked_at: at });
        await sql('questions')
          .whereRaw(HAS_TEXT)
          .where('asked_at', '<', at - TEXT_LIFETIME_MILLIS)
          .update({ text: NO_TEXT });
      }),

    countByOutcome: () =>
      database.read(async (sql) => outcomeCounts(await countedByOutcome(sql('questions')))),

    countBetween: (from, to) =>
      database.read(async (sql) => {
        const asked = sql('questions').where('asked_at', '>=', from).where('asked_at', '<', to);
        return outcomeCounts(await countedByOutcome(asked));
      }),

    unanswered: (limit) =>
      database.read(async (sql) => {
        const rows = await sql('questions')
          .whereRaw(HAS_TEXT)
          .orderBy('id', 'desc')
          .limit(limit)
          .select('text');
        return parseRows(textRow, rows, 'questions').map(({ text }) => text);
      }),
  };
}
