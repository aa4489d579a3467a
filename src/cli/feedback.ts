import { existsSync } from 'node:fs';
import { feedbackReport, reviewVotes } from '../evaluation/feedback-report.ts';
import { buildIndex } from '../index/news-index.ts';
import { asksTheNews } from '../query/not-news.ts';
import { parseDatabaseUrl } from '../store/database-url.ts';
import { openStore } from '../store/open-store.ts';

/** There is no database to read votes from. */
export class NoDatabaseError extends Error {
  override readonly name = 'NoDatabaseError';
}

/**
 * What people voted, and what the news in the store answers now; as JSON on request.
 * @throws NoDatabaseError, StoreError
 */
export async function feedbackOf(databaseUrl: string, { json }: { readonly json: boolean }): Promise<string> {
  const address = parseDatabaseUrl(databaseUrl);
  if (address.dialect === 'sqlite' && !existsSync(address.filename)) {
    throw new NoDatabaseError(
      `There is no database at ${address.filename}: start the bot, or set DATABASE_URL to the one it keeps.`,
    );
  }
  const store = await openStore(databaseUrl);
  try {
    const reviewed = reviewVotes(
      buildIndex(await store.articles.all()),
      (await store.feedback.all()).filter(({ question }) => asksTheNews(question)),
    );
    return json ? JSON.stringify({ feedback: reviewed }) : feedbackReport(reviewed);
  } finally {
    await store.close();
  }
}
