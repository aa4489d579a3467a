import { describe, expect, it } from 'vitest';
import { MANAGE_TEXTS } from '../../src/bot/locales/manage-texts.ts';
import { parseLook } from '../../src/bot/parse-look.ts';
import { POST_SWITCHES } from '../../src/chats/post-look.ts';
import { BOT_LOCALES } from '../../src/languages/bot-locale.ts';
import { notNewsOf } from '../../src/query/not-news.ts';

const effectOf = (text: string) => {
  const reading = parseLook(text);
  return reading.outcome === 'refused' ? `refused: ${reading.words.join(', ')}` : reading.change;
};

/** What people write alone, and what becomes of it. */
const ALONE: readonly [text: string, effect: object][] = [
  ['without sound', { silent: true }],
  ['no notifications', { silent: true }],
  ['silent', { silent: true }],
  ['mute', { silent: true }],
  ['turn off the sound', { silent: true }],
  ['send messages silently', { silent: true }],
  ['with sound', { silent: false }],
  ['unmute', { silent: false }],
  ['sound on', { silent: false }],
  ['without hashtags', { hashtags: false }],
  ['без звука', { silent: true }],
  ['Без уведомлений!', { silent: true }],
  ['беззвучно', { silent: true }],
  ['беззвучный режим', { silent: true }],
  ['присылай новости без звука', { silent: true }],
  ['отключи звук', { silent: true }],
  ['bez zvuka', { silent: true }],
  ['со звуком', { silent: false }],
  ['с уведомлениями', { silent: false }],
  ['верни звук', { silent: false }],
  ['с хэштегами', { hashtags: true }],
  ['дыбыссыз', { silent: true }],
  ['үнсіз жіберіңіз', { silent: true }],
  ['хабарландырусыз', { silent: true }],
  ['дыбысты өшіріңіз', { silent: true }],
  ['дыбыспен', { silent: false }],
  ['дыбысты қосыңыз', { silent: false }],
  ['жаңалықтар дыбыспен болсын', { silent: false }],
];

describe('how posts look, said alone', () => {
  it.each(ALONE)('%s', (text, effect) => {
    const notNews = notNewsOf(text);
    expect(notNews).toMatchObject({ kind: 'command', name: 'settings' });
    expect(effectOf(notNews?.kind === 'command' ? notNews.argument : '')).toEqual(effect);
  });

  it.each(BOT_LOCALES)('names in %s how each change is undone', (language) => {
    const { wish } = MANAGE_TEXTS[language];
    for (const post of POST_SWITCHES) {
      expect(effectOf(wish[post].on)).toEqual({ [post]: true });
      expect(effectOf(wish[post].off)).toEqual({ [post]: false });
    }
  });
});

describe('parseLook', () => {
  it.each([
    ['silent', { silent: true }],
    ['without sound', { silent: true }],
    ['sound off', { silent: true }],
    ['with sound', { silent: false }],
    ['silent off', { silent: false }],
    ['no preview, hashtags on', { linkPreview: false, hashtags: true }],
    ['silent and hashtags', { silent: true, hashtags: true }],
    ['please turn hashtags off', { hashtags: false }],
    ['без звука', { silent: true }],
    ['со звуком', { silent: false }],
    ['тихо, с хэштегами и без превью', { silent: true, hashtags: true, linkPreview: false }],
    ['включи хэштеги', { hashtags: true }],
    ['превью выкл', { linkPreview: false }],
    ['дыбыссыз', { silent: true }],
    ['дыбыспен', { silent: false }],
    ['дыбысты өшір', { silent: true }],
    ['хэштегпен, сілтеме көрінісінсіз', { hashtags: true, linkPreview: false }],
    ['хэштег қос', { hashtags: true }],
    ['хэштегсіз', { hashtags: false }],
    ['upside down', 'refused: upside, down'],
    ['hashtags sideways', 'refused: sideways'],
    ['on', 'refused: on'],
    ['hashtags preview off', 'refused: hashtags preview off'],
    ['', 'refused: '],
    ['😀', 'refused: 😀'],
  ])('reads %s', (text, effect) => expect(effectOf(text)).toEqual(effect));
});
