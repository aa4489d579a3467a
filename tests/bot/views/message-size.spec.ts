import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answers/answer-question.ts';
import { textsFor } from '../../../src/bot/locales/locale.ts';
import { answerReply, furtherPassage } from '../../../src/bot/views/answer-reply.ts';
import { articleCard, articlePush } from '../../../src/bot/views/article-push.ts';
import { namesOf } from '../../../src/bot/views/interest-name.ts';
import {
  type ChosenLanguages,
  languageChoice,
  languageSettings,
} from '../../../src/bot/views/language-settings.ts';
import { latestPage } from '../../../src/bot/views/latest-page.ts';
import { loadPreview } from '../../../src/bot/views/load-preview.ts';
import { regionPicker } from '../../../src/bot/views/region-lists.ts';
import { reviewPage } from '../../../src/bot/views/review-page.ts';
import { digestSettings, quietSettings } from '../../../src/bot/views/schedule-settings.ts';
import { shorten } from '../../../src/bot/views/shorten.ts';
import { statsReport } from '../../../src/bot/views/stats-report.ts';
import { followedReply, stoppedReply, subscriptionList } from '../../../src/bot/views/subscription-list.ts';
import { usualOrder } from '../../../src/chats/language-order.ts';
import { AT_ONCE, inZone } from '../../../src/chats/schedule.ts';
import { BotApiEmulator } from '../../../src/emulator/emulator.ts';
import { buildIndex } from '../../../src/index/news-index.ts';
import { type OutgoingMessage, toTelegram } from '../../../src/telegram/outgoing-message.ts';
import { anArticle } from '../../support/articles.ts';
import { TEST_TOKEN } from '../../support/emulator.ts';
import { aSubscription } from '../../support/interests.ts';

/** A chat that chose all that there is of languages. */
const WAITING: ChosenLanguages = {
  language: 'kk',
  languageCode: null,
  languageOrder: ['kk', 'ru', 'en'],
  waitForLanguageMinutes: 60,
};

/** Articles as no ministry writes them: any characters, and as long as a seed may hold. */
const article = fc
  .record({
    id: fc.stringMatching(/^[1-9]\d{0,9}$/),
    title: fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constant('<b>Bridge</b> & '.repeat(2000)),
    ),
    body: fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constant('bridge'.repeat(5000)),
      fc.constant('The <i>bridge</i> & "road". '.repeat(500)),
    ),
    url: fc.constantFrom('https://www.gov.kz/a', `https://a.kz/${'x'.repeat(5000)}`, 'https://a.kz/"<>&'),
  })
  .map(anArticle);

const emulator = new BotApiEmulator({ token: TEST_TOKEN });
const person = emulator.addPerson({ firstName: 'Aigul', started: true });

/** The emulator checks a message as Telegram does: markup, size, buttons. */
async function accepted(message: OutgoingMessage): Promise<boolean> {
  const response = await emulator.app.request(`/bot${TEST_TOKEN}/sendMessage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ chat_id: person.id, ...toTelegram(message) }),
  });
  const { ok, description } = (await response.json()) as { ok: boolean; description?: string };
  if (!ok) throw new Error(`${description}: ${message.html.slice(0, 500)}`);
  return ok;
}

describe('messages', () => {
  it('are taken by Telegram whatever the articles hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(article, { selector: ({ id }) => id, minLength: 1, maxLength: 8 }),
        async (articles) => {
          const [first] = articles;
          if (first === undefined) return;
          const index = buildIndex(articles);
          const answer = answerQuestion(index, 'How long is the bridge?', { top: 8 });
          const preview = {
            id: 1,
            new: articles,
            changed: articles.map((article) => ({
              before: { ...article, title: `x${article.title}` },
              after: article,
            })),
            unchanged: 0,
            rejected: articles.map(({ title }) => ({ file: title, line: 1, message: title })),
            notes: articles.map(({ title }) => ({ file: title, message: title })),
            chatsPausing: 3,
            chatsToNotify: 1,
            pushes: 1,
          };
          const messages = [
            answerReply(answer, index, 'en'),
            furtherPassage(answer, 0, 'en'),
            articlePush({ article: first, reason: `question:${first.title}`, subscriptionId: 1 }, 'en'),
            articleCard(first, { language: 'en', botName: 'habarshy_bot' }),
            latestPage(index, { region: null, page: 0 }, { language: 'en', languageOrder: usualOrder('en') }),
            loadPreview(preview, first.title, 'en'),
            reviewPage(
              {
                item: {
                  id: 10 ** 12,
                  source: 'x'.repeat(32),
                  article: first,
                  reason: 'undated',
                  createdAt: 0,
                },
                position: 2,
                total: 3,
                previousId: 1,
                nextId: 3,
                scope: null,
                ofSource: 3,
                known: first,
                isSent: false,
              },
              { language: 'en', languageOrder: usualOrder('en') },
              textsFor('en').sources.review.published(shorten(first.title, 120), 1),
            ),
          ];
          for (const message of messages) if (message !== null) expect(await accepted(message)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are taken also where lists are at their longest', async () => {
    const index = buildIndex([]);
    const followed = new Set(['KZ-15', 'national'] as const);
    expect(await accepted(regionPicker(index, followed, 'en'))).toBe(true);
    const questions = Array.from({ length: 10 }, () => '<'.repeat(500));
    const statistics = {
      articles: 1,
      newestDay: null,
      lastLoad: { source: 'x'.repeat(5000), when: 'today' },
      chats: 1,
      sources: { named: 3, failing: 1, waiting: 2 },
      followers: new Map(),
      questions: new Map([['answered', 1]]),
      unanswered: questions,
      worst: questions.map((question) => ({ question, up: 0, down: 1 })),
      outbox: { uncertain: 1 },
      delays: { direct: [1], scheduled: [10 ** 12] },
    };
    expect(await accepted(statsReport(statistics, 'en'))).toBe(true);
  });

  it.each(['en', 'ru', 'kk'] as const)(
    'are taken in %s where subscriptions are as long as may be',
    async (language) => {
      const schedule = inZone(
        { ...AT_ONCE, quiet: { from: 0, to: 1 }, urgentPasses: true },
        'America/Indiana/Indianapolis',
      );
      const long = '"<&ә'.repeat(75);
      const subscriptions = Array.from({ length: 100 }, (_, id) =>
        aSubscription({
          id: 10 ** 12 + id,
          interest: { kind: id % 2 === 0 ? 'keywords' : 'question', text: long },
        }),
      );
      const texts = textsFor(language);
      const names = namesOf(
        subscriptions.map(({ interest }) => interest),
        language,
      );
      const messages = [
        digestSettings(schedule, language, {
          said: texts.understanding.digest.notOffered('<'.repeat(60)),
          guesses: [],
        }),
        quietSettings(schedule, language, {
          said: texts.understanding.quiet.unknownZone('<'.repeat(60)),
          guesses: [],
        }),
        languageChoice(WAITING, { language }),
        languageSettings(WAITING, { language }),
        subscriptionList(
          {
            subscriptions,
            schedule,
            languages: WAITING,
            index: buildIndex([]),
            sent: new Map(subscriptions.map(({ id }) => [id, 1000])),
            page: 5,
          },
          language,
          texts.unknownSubscription('<'.repeat(60)),
        ),
        followedReply(texts.nowFollowing(names), subscriptions, language),
        stoppedReply(texts.stopped(names), [{ kind: 'region', region: 'KZ-15' }], language),
        regionPicker(buildIndex([]), new Set(), language, texts.subscribeHow),
        regionPicker(buildIndex([]), new Set(), language, texts.unknownInterest('<'.repeat(60))),
      ];
      for (const message of messages) expect(await accepted(message)).toBe(true);
    },
  );
});
