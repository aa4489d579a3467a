import { expect, it } from 'vitest';
import { anArticle } from '../support/articles.ts';
import { regionOf } from '../support/interests.ts';
import { aChat } from '../support/store.ts';
import { newStore } from './opening.ts';

const SPEECH =
  'The head of state set the tasks of the coming year at an enlarged session of the Government. First of all, the ' +
  'economy must grow by at least six percent, and inflation must be held within single digits. Local authorities ' +
  'answer for roads, schools and the supply of clean water in every village.\n\nFarmers receive preferential loans ' +
  'before the sowing begins, and the list of machines that can be leased is extended.';

it('queues one text of two regions so that a follower of both gets it in one message', async () => {
  const { store, openLibrary, now } = await newStore();
  await store.chats.upsert(aChat(1));
  for (const region of ['KZ-15', 'KZ-10'] as const) await store.subscriptions.subscribe(1, regionOf(region));
  const library = await openLibrary();
  await library.load({ articles: [anArticle({ id: '0' })] }, 'first.txt');
  await library.load(
    {
      articles: [
        anArticle({ id: '1', issuer: 'aktobe', region: 'KZ-15', body: SPEECH }),
        anArticle({ id: '2', issuer: 'abay', region: 'KZ-10', body: SPEECH }),
        anArticle({ id: '3', issuer: 'abay', region: 'KZ-10' }),
      ],
    },
    'second.txt',
  );
  const [first] = await store.outbox.leaseDue({ limit: 1, now: now(), leaseMillis: 1000 });
  const { copyOf = null } = first ?? {};
  expect(copyOf).not.toBeNull();
  const options = { limit: 9, now: now(), leaseMillis: 1000, copyOf };
  const rest = await store.outbox.leaseRest(first?.id ?? 0, options);
  expect([first, ...rest].map((push) => push?.article.id).sort()).toEqual(['1', '2']);
  await library.close();
});
