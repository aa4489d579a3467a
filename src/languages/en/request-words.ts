import type { RequestWords } from '../request-words.ts';

export const REQUEST_WORDS: RequestWords = {
  more: 'send deliver notify write text message inform update alert ping follow subscribe add receive sign enable sending',
  not: 'dont not no never without doesnt',
  get: 'get getting give keep leave',
  wish: 'want need wish like interested',
  less: 'stop unfollow unsubscribe remove delete disable off quit cease drop cancel exclude rid break mute',
  hush: 'quiet silent silence disturb',
  mute: 'snooze shush alone pause hold away',
  again: 'resume unpause continue again restart',
  sent: 'news message messages notification notifications article articles alert alerts update updates post posts push pushes it them things anything something',
  all: 'everything all',
  digest: 'digest digests summary summaries roundup recap',
  zone: 'timezone zone',
  only: 'only just',
  beside:
    'me us i im ive id you your please pls kindly can could would will should to a an any more anymore longer my our turn switch take bot hey habarshy hi hello start starting up writing be now too also do as single together have lets list lists subscriptions subscription feed both vacation vacations holiday holidays travelling traveling since because change set back',
};
