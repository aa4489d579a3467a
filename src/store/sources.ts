import { z } from 'zod';
import { FETCH_FAILURES, type Json, type SourceState } from '../sources/source.ts';
import type { SourcePause, SourceRecord, SourceStore } from '../sources/source-record.ts';
import { MAX_CLOCK_SKEW } from '../time/clock.ts';
import type { Database, Sql } from './database.ts';
import { inChunks, integer, parseJson, parseRow, parseRows, readableRows } from './rows.ts';

const time = integer.nullable();
const sourceRow = z.object({
  name: z.string(),
  state: z.string().nullable(),
  last_fetch_at: time,
  last_success_at: time,
  last_new_at: time,
  failures: integer,
  failing_since: time,
  problem_kind: z.enum(FETCH_FAILURES).nullable(),
  problem: z.string().nullable(),
  noticed_at: time,
  next_run_at: integer,
  paused: z.enum(['byAdmin', 'rolledBack']).nullable(),
  claimed_until: time,
});
const json: z.ZodType<Json> = z.json();
const stateObject: z.ZodType<SourceState> = z.record(z.string(), json);
const HEALTHY = { failures: 0, failing_since: null, problem_kind: null, problem: null, noticed_at: null };

export function sourceStore(database: Database): SourceStore {
  const update = (name: string, columns: object) => database.run((sql) => updateOf(sql, name, columns));

  return {
    add: (names, at) =>
      database.transaction(async (sql) => {
        for (const chunk of inChunks(names)) {
          const rows = chunk.map((name) => ({ name, next_run_at: at }));
          await sql('source_states').insert(rows).onConflict('name').ignore();
        }
      }),

    all: () =>
      database.read(async (sql) => {
        const rows = await sql('source_states').select('*');
        const records = readableRows(sql, rows, 'source_states', (row) =>
          recordOf(parseRow(sourceRow, row, 'source_states')),
        );
        return new Map(records.map((record) => [record.name, record]));
      }),

    get: (name) =>
      database.read(async (sql) => {
        const rows = await sql('source_states').where({ name }).select('*');
        return parseRows(sourceRow, rows, 'source_states').map(recordOf)[0] ?? null;
      }),

    claim: (name, now, until) =>
      database.transaction(async (sql) => {
        const claimed = await sql('source_states')
          .where({ name })
          .whereNull('paused')
          // A fetch in the future was noted by a clock that was ahead, and so was the next.
          .where((due) =>
            due.where('next_run_at', '<=', now).orWhere('last_fetch_at', '>', now + MAX_CLOCK_SKEW),
          )
          .where((free) =>
            free
              .whereNull('claimed_until')
              .orWhere('claimed_until', '<=', now)
              // No clock set right would have given it.
              .orWhere('claimed_until', '>', until + MAX_CLOCK_SKEW),
          )
          .update({ claimed_until: until });
        return claimed === 1 ? await recordOfName(sql, name) : null;
      }),

    settle: (name, claim, fetch) =>
      database.transaction(async (sql) => {
        const { at, nextRunAt } = fetch;
        const before = await recordOfName(sql, name);
        await release(sql, name, claim);
        const run = { last_fetch_at: at, next_run_at: nextRunAt };
        await sql('source_states')
          .where({ name })
          .update(
            fetch.outcome === 'succeeded'
              ? {
                  ...run,
                  ...HEALTHY,
                  state: JSON.stringify(fetch.state),
                  last_success_at: at,
                  ...(fetch.broughtNews ? { last_new_at: at } : {}),
                }
              : {
                  ...run,
                  failures: before.failures + 1,
                  failing_since: before.failingSince ?? at,
                  problem_kind: fetch.problem.kind,
                  problem: fetch.problem.message,
                  ...(fetch.forgetState ? { state: null } : {}),
                },
          );
      }),

    release: (name, claim, nextRunAt) =>
      database.transaction(async (sql) => {
        if (await release(sql, name, claim))
          await sql('source_states').where({ name }).update({ next_run_at: nextRunAt });
      }),

    // Alone: no load of the source that is under way is stored after this returns.
    pause: (name, why) =>
      database.transaction((sql) => updateOf(sql, name, { paused: why satisfies SourcePause }), {
        alone: true,
      }),
    resume: (name, at) => update(name, { paused: null, next_run_at: at }),
    loadRolledBack: (name) => update(name, { paused: 'rolledBack' satisfies SourcePause, state: null }),
    requestFetch: (name, at) =>
      database.run(async (sql) => {
        const due = sql('source_states').where({ name }).whereNull('paused');
        return (await due.update({ next_run_at: at })) === 1;
      }),
    noticed: async (name, at) => {
      await update(name, { noticed_at: at });
    },
  };
}

/** False if there is no such source. */
async function updateOf(sql: Sql, name: string, columns: object): Promise<boolean> {
  return (await sql('source_states').where({ name }).update(columns)) === 1;
}

/** False if the claim is another's by now. */
async function release(sql: Sql, name: string, claim: number): Promise<boolean> {
  const own = sql('source_states').where({ name, claimed_until: claim });
  return (await own.update({ claimed_until: null })) === 1;
}

async function recordOfName(sql: Sql, name: string): Promise<SourceRecord> {
  const row: unknown = await sql('source_states').where({ name }).first('*');
  return recordOf(parseRow(sourceRow, row, 'source_states'));
}

function recordOf(row: z.output<typeof sourceRow>): SourceRecord {
  const { problem_kind: kind, problem: message } = row;
  return {
    name: row.name,
    state:
      row.state === null
        ? null
        : parseRow(stateObject, parseJson(row.state, 'source_states'), 'source_states'),
    lastFetchAt: row.last_fetch_at,
    lastSuccessAt: row.last_success_at,
    lastNewAt: row.last_new_at,
    failures: row.failures,
    failingSince: row.failing_since,
    problem: kind === null || message === null ? null : { kind, message },
    noticedAt: row.noticed_at,
    nextRunAt: row.next_run_at,
    pause: row.paused,
    claimedUntil: row.claimed_until,
  };
}
