import { describe, expect, it } from 'vitest';
import { parseLook } from '../../src/bot/parse-look.ts';

const effectOf = (text: string) => {
  const reading = parseLook(text);
  return reading.outcome === 'refused' ? `refused: ${reading.words.join(', ')}` : reading.change;
};

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
