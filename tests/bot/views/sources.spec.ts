import { describe, expect, it } from 'vitest';
import { fetchResult } from '../../../src/bot/views/fetch-result.ts';
import { sourceCard } from '../../../src/bot/views/source-card.ts';
import { pageOfSource, sourceList } from '../../../src/bot/views/source-list.ts';
import { sourceNotice } from '../../../src/bot/views/source-notice.ts';
import type { FetchReport } from '../../../src/intake/fetch-report.ts';
import type { SourceStatus } from '../../../src/intake/sources-service.ts';
import type { SourceDefinition } from '../../../src/sources/source.ts';
import type { SourceRecord } from '../../../src/sources/source-record.ts';
import { aDefinition, MINUTE } from '../../intake/intaking.ts';

const NOW = Date.parse('2025-02-02T06:00Z');
const occasion = { language: 'en', timeZone: 'Asia/Almaty', now: NOW } as const;
const PROBLEM = { kind: 'refusedByPublisher', message: 'a.kz answered with status 403: <ask> them' } as const;

function aStatus(
  condition: SourceStatus['condition'],
  record: Partial<SourceRecord> | null = {},
  definition: Partial<SourceDefinition> = {},
): SourceStatus {
  const { name = 'inform', ...fields } = definition;
  const usual: SourceRecord = {
    name,
    state: {},
    lastFetchAt: NOW - 5 * MINUTE,
    lastSuccessAt: NOW - 5 * MINUTE,
    lastNewAt: NOW - 24 * 60 * MINUTE,
    failures: 0,
    failingSince: null,
    problem: null,
    noticedAt: null,
    nextRunAt: NOW + 5 * MINUTE,
    pause: null,
    claimedUntil: null,
  };
  return {
    definition: aDefinition(name, fields),
    condition,
    record: record === null ? null : { ...usual, ...record },
  };
}

const FAILING = aStatus('failing', { failures: 2, failingSince: NOW - 60 * MINUTE, problem: PROBLEM });

const card = (status: SourceStatus, given: Partial<Parameters<typeof sourceCard>[0]> = {}) =>
  sourceCard({ status, waiting: 0, page: 0, note: null, isAwaited: false, ...given }, occasion);
const labels = ({ buttons = [] }: ReturnType<typeof card>) => buttons.flat().map(({ text }) => text);

describe('sourceCard', () => {
  it.each<[string, SourceStatus, string]>([
    ['works', aStatus('working'), 'works\n\nlast fetch 10:55\nlast news 1 Feb, 11:00\nnext 11:05'],
    ['is due', aStatus('working', { nextRunAt: NOW }), 'next now'],
    ['was never fetched', aStatus('new', null), 'not fetched yet'],
    ['is being fetched', aStatus('fetching', { lastNewAt: null }), 'being fetched\n\nlast fetch 10:55'],
    [
      'fails',
      FAILING,
      'refused by the publisher, since 10:00\n<i>a.kz answered with status 403: &lt;ask&gt; them</i>',
    ],
    [
      'is paused',
      aStatus('paused', { pause: 'byAdmin' }),
      'paused by an admin\n\nlast fetch 10:55\nlast news',
    ],
    ['was rolled back', aStatus('pausedAfterRollback', { pause: 'rolledBack' }), 'its load was rolled back'],
  ])('says that it %s', (_, status, expected) => {
    expect(card(status).html).toContain(expected);
  });

  it.each<[number, string]>([
    [30_000, 'every 30 sec'],
    [5 * MINUTE, 'every 5 min'],
    [90 * MINUTE, 'every 90 min'],
    [120 * MINUTE, 'every 2 hr'],
    [24 * 60 * MINUTE, 'every 1 day'],
  ])('says how often %i milliseconds is', (intervalMillis, expected) => {
    expect(card(aStatus('working', {}, { intervalMillis })).html).toContain(expected);
  });

  it('shows where it fetches from, without keys in the query or the headers', () => {
    const address = 'https://a.kz/rss?key=SECRET';
    const { html } = card(aStatus('working', {}, { address, headers: new Map([['token', 'SECRET']]) }));
    expect(html).toContain('a.kz/rss');
    expect(html).not.toContain('SECRET');
    const govKz = { kind: 'gov.kz', address: 'https://www.gov.kz/', project: 'dsm' } as const;
    expect(card(aStatus('working', {}, govKz)).html).toContain('www.gov.kz · dsm');
    expect(card(aStatus('working', {}, { kind: 'folder', address: './new' })).html).toContain('./new');
  });

  it('offers what can be done', () => {
    expect(labels(card(aStatus('working')))).toEqual(['Fetch now', 'Pause', '‹ All sources']);
    expect(labels(card(aStatus('paused'), { waiting: 3 }))).toEqual([
      'Resume',
      'Review (3)',
      '‹ All sources',
    ]);
    expect(labels(card(aStatus('working'), { isAwaited: true }))).toEqual([]);
  });
});

describe('sourceList', () => {
  const statuses = [
    FAILING,
    ...Array.from({ length: 7 }, (_, at) => aStatus('working', {}, { name: `s${at}` })),
  ];
  const waiting = new Map([
    ['s0', 2],
    ['gone', 1],
  ]);
  const list = (page: number) => sourceList({ statuses, waiting, page }, occasion);

  it('sums up, then says how each is', () => {
    const { html } = list(0);
    expect(html).toContain('sources: 8 · failing: 1 · waiting for review: 3');
    expect(html).toContain(
      '<b>⚠️ inform</b> · feed · without review\nrefused by the publisher, since 10:00 · last fetch',
    );
    expect(html).toContain('<b>s0</b> · feed · without review\nworks · last fetch 10:55');
    expect(html).toContain('next 11:05 · waiting for review: 2');
  });

  it('turns its pages, and knows on which one a source is', () => {
    expect(labels(list(0))).toEqual(['Review (3)', '⚠️ inform', 's0', 's1', 's2', 's3', 'Next ›']);
    expect(labels(list(1))).toEqual(['Review (3)', 's4', 's5', 's6', '‹ Back']);
    expect(list(9)).toEqual(list(1));
    expect([pageOfSource(4), pageOfSource(5)]).toEqual([0, 1]);
  });

  it('says how to name sources, and still shows what waits', () => {
    const empty = sourceList({ statuses: [], waiting, page: 0 }, occasion);
    expect(empty.html).toContain('<code>sources.example.yaml</code>');
    expect(labels(empty)).toEqual(['Review (3)']);
  });
});

describe('fetchResult', () => {
  const summary = {
    isFirst: false,
    newArticles: 0,
    changedArticles: 0,
    unchangedArticles: 0,
    withdrawnArticles: 0,
    queuedPushes: 0,
  };
  const loaded = (given: Partial<Extract<FetchReport, { outcome: 'loaded' }>> = {}): FetchReport => ({
    source: 'a',
    outcome: 'loaded',
    summary,
    forReview: 0,
    rejected: [],
    ...given,
  });
  const rejected = Array.from({ length: 5 }, (_, at) => ({ where: `item ${at}`, message: 'no <title>' }));

  it.each<[string, FetchReport | null, string]>([
    [
      'what came',
      loaded({
        summary: { ...summary, newArticles: 2, changedArticles: 1, unchangedArticles: 9 },
        forReview: 3,
      }),
      'Fetched: new: 2, changed: 1, waiting for review: 3, unchanged: 9.\n/rollback undoes it, and pauses the source.',
    ],
    ['that nothing came', loaded(), 'Fetched: nothing has changed.'],
    ['what was rejected', loaded({ rejected }), 'rejected: 5.\n<i>item 0: no &lt;title&gt;</i>'],
    ['that the rest was rejected too', loaded({ rejected }), 'item 2: no &lt;title&gt;</i>\nand 2 more'],
    ['that nothing changed', { source: 'a', outcome: 'unchanged' }, 'nothing has changed'],
    ['that it is paused', { source: 'a', outcome: 'paused' }, 'is paused: nothing was stored'],
    ['that it stopped', { source: 'a', outcome: 'stopped' }, 'interrupted'],
    ['that the bot stopped', null, 'interrupted'],
    [
      'why it failed',
      { source: 'a', outcome: 'failed', problem: PROBLEM, withdrawnArticles: 1 },
      'Could not be fetched: refused by the publisher.\nwithdrawn: 1',
    ],
  ])('says %s', (_, report, expected) => {
    expect(fetchResult(report, 'en').markup).toContain(expected);
  });
});

describe('sourceNotice', () => {
  it.each([
    ['en', '<b>inform</b>, a source of news, could not be fetched for a day: refused by the publisher.'],
    ['ru', 'Источник новостей <b>inform</b> не удаётся загрузить уже сутки: издатель отказал.'],
    ['kk', '<b>inform</b> жаңалық көзін бір тәулік бойы жүктеу мүмкін болмады: жариялаушы рұқсат бермеді.'],
  ] as const)('says in %s which source fails and why, and opens it', (language, expected) => {
    const notice = sourceNotice({ source: 'inform', since: NOW, problem: PROBLEM }, language);
    expect(notice.html).toContain(expected);
    expect(notice.html).toContain('<i>a.kz answered with status 403: &lt;ask&gt; them</i>');
    expect(notice.buttons?.flat()).toMatchObject([{ data: expect.stringMatching(/^source:[0-9a-f]{12}$/) }]);
  });
});
