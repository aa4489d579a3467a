import { z } from 'zod';
import { isArticleLanguage } from '../articles/language-detection.ts';
import type { Chat, ChatStore } from '../chats/chat.ts';
import { type ChatLanguages, type LanguageWait, languageOrder } from '../chats/language-order.ts';
import { probeWait } from '../chats/pause.ts';
import type { PostSwitch } from '../chats/post-look.ts';
import { BOT_LOCALES } from '../languages/bot-locale.ts';
import { forgetChat } from './chat-erasure.ts';
import { migrateChat } from './chat-migration.ts';
import type { Database } from './database.ts';
import { countOf, inChunks, integer, parseReadableRows, parseRows } from './rows.ts';
import { scheduleColumns, scheduleFromRow, scheduleToRow } from './schedule-row.ts';

const languageColumns = {
  language_code: z.string().nullable(),
  language: z.enum(BOT_LOCALES).nullable(),
  language_order: z.string().nullable(),
  wait_for_language_minutes: integer.nullable(),
};
const lookColumns = { silent: integer, link_preview: integer, hashtags: integer };
const LOOK_COLUMN: Readonly<Record<PostSwitch, keyof typeof lookColumns>> = {
  silent: 'silent',
  linkPreview: 'link_preview',
  hashtags: 'hashtags',
};
const languagesRow = z.object({ id: integer, ...languageColumns });
const chatRow = z.object({
  id: integer,
  kind: z.enum(['private', 'group', 'supergroup', 'channel']),
  name: z.string(),
  ...languageColumns,
  paused_reason: z.string().nullable(),
  probe_at: integer.nullable(),
  paused_until: integer.nullable(),
  ...scheduleColumns,
  ...lookColumns,
});
const pauseRow = z.object({
  paused_reason: z.string().nullable(),
  probe_at: integer.nullable(),
  probes: integer,
});
const ownPauseRow = z.object({ id: integer, paused_until: integer });
const idRow = z.object({ id: integer });
const scheduledRow = z.object({ id: integer, ...scheduleColumns });

function chatFromRow(row: z.output<typeof chatRow>): Chat {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    ...languagesFromRow(row),
    pausedReason: row.paused_reason,
    probeAt: row.probe_at,
    pausedUntil: row.paused_until,
    schedule: scheduleFromRow(row),
    look: {
      silent: row.silent !== 0,
      linkPreview: row.link_preview !== 0,
      hashtags: row.hashtags !== 0,
    },
  };
}

export function chatStore(database: Database): ChatStore {
  return {
    upsert: (chat) =>
      database.run(async (sql) => {
        await sql('chats')
          .insert({ id: chat.id, kind: chat.kind, name: chat.name, language_code: chat.languageCode })
          .onConflict('id')
          .merge({
            kind: sql.raw('excluded.kind', []),
            name: sql.raw('excluded.name', []),
            language_code: sql.raw(
              `case when excluded.kind = 'private' then excluded.language_code
                else coalesce(chats.language_code, excluded.language_code) end`,
              [],
            ),
          });
      }),

    get: (id) =>
      database.read(async (sql) => {
        const [row] = parseRows(chatRow, await sql('chats').where({ id }).select('*'), 'chats');
        return row === undefined ? null : chatFromRow(row);
      }),

    getAll: (ids) =>
      database.read(async (sql) => {
        const chats = new Map<number, Chat>();
        for (const chunk of inChunks(ids)) {
          const rows = await sql('chats')
            .whereIn('id', [...chunk])
            .select('*');
          for (const row of parseReadableRows(sql, chatRow, rows, 'chats'))
            chats.set(row.id, chatFromRow(row));
        }
        return chats;
      }),

    setLanguage: (id, language, order = null) =>
      database.run(async (sql) => {
        await sql('chats')
          .where({ id })
          .update({ language, language_order: order === null ? null : order.join(' ') });
      }),

    setLanguageWait: (id, minutes) =>
      database.run(async (sql) => {
        await sql('chats').where({ id }).update({ wait_for_language_minutes: minutes });
      }),

    languageWaits: () =>
      database.read(async (sql) => {
        const rows = await sql('chats')
          .whereNotNull('wait_for_language_minutes')
          .select('id', ...Object.keys(languageColumns));
        return new Map(
          parseReadableRows(sql, languagesRow, rows, 'chats').flatMap((row): [number, LanguageWait][] => {
            const chat = languagesFromRow(row);
            const [language] = languageOrder(chat);
            const minutes = chat.waitForLanguageMinutes;
            if (language === undefined || minutes === null) return [];
            return [[row.id, { language, wait: minutes * 60_000 }]];
          }),
        );
      }),

    setLook: (id, look, isOn) =>
      database.run(async (sql) => {
        await sql('chats')
          .where({ id })
          .update({ [LOOK_COLUMN[look]]: isOn ? 1 : 0 });
      }),

    setSchedule: (id, schedule) =>
      database.run(async (sql) => {
        await sql('chats').where({ id }).update(scheduleToRow(schedule));
      }),

    schedules: () =>
      database.read(async (sql) => {
        const rows = await sql('chats')
          .whereNot({ rhythm: 'atOnce' })
          .orWhereNotNull('quiet_from')
          .select('id', ...Object.keys(scheduleColumns));
        const readable = parseReadableRows(sql, scheduledRow, rows, 'chats');
        return new Map(readable.map((row) => [row.id, scheduleFromRow(row)]));
      }),

    pause: (id, reason, at) =>
      database.transaction(async (sql) => {
        const rows = await sql('chats').where({ id }).select('paused_reason', 'probe_at', 'probes');
        const [before] = parseRows(pauseRow, rows, 'chats');
        if (before === undefined) return;
        const isFirst = before.paused_reason === null;
        const isProbe = !isFirst && (before.probe_at ?? 0) <= at;
        const probes = isFirst ? 0 : before.probes + (isProbe ? 1 : 0);
        await sql('chats')
          .where({ id })
          .update({
            paused_reason: reason,
            ...(isFirst || isProbe ? { probes, probe_at: at + probeWait(probes) } : {}),
          });
      }),

    resume: (id) =>
      database.run(async (sql) => {
        await sql('chats').where({ id }).update({ paused_reason: null, probe_at: null, probes: 0 });
      }),

    paused: () =>
      database.read(async (sql) => {
        const rows = await sql('chats').whereNotNull('paused_reason').select('id');
        return new Set(parseRows(idRow, rows, 'chats').map(({ id }) => id));
      }),

    setPausedUntil: (id, until) =>
      database.run(async (sql) => {
        await sql('chats').where({ id }).update({ paused_until: until });
      }),

    ownPauses: (now) =>
      database.read(async (sql) => {
        const rows = await sql('chats').where('paused_until', '>', now).select('id', 'paused_until');
        return new Map(parseRows(ownPauseRow, rows, 'chats').map((row) => [row.id, row.paused_until]));
      }),

    count: () =>
      database.read(async (sql) => countOf(await sql('chats').count({ count: '*' }).first(), 'chats')),

    migrate: (fromId, toId) => database.transaction((sql) => migrateChat(sql, fromId, toId), { alone: true }),
    forget: (id) => database.transaction((sql) => forgetChat(sql, id), { alone: true }),
  };
}

/** A language that the table no longer has is left out. */
function languagesFromRow(
  row: z.output<typeof languagesRow>,
): ChatLanguages & Pick<Chat, 'waitForLanguageMinutes'> {
  return {
    languageCode: row.language_code,
    language: row.language,
    languageOrder: row.language_order?.split(' ').filter(isArticleLanguage) ?? null,
    waitForLanguageMinutes: row.wait_for_language_minutes,
  };
}
