import { expect, it } from 'vitest';
import { textsFor } from '../../../src/bot/locales/locale.ts';

it.each([
  ['en', 1, '1 article was left out: a newer text was loaded after this preview. /reload compares again.'],
  ['en', 2, '2 articles were left out: a newer text was loaded after this preview. /reload compares again.'],
  [
    'ru',
    3,
    'Не загружено: 3 новости. Уже после этого предпросмотра загружен более новый текст. /reload сравнит заново.',
  ],
  [
    'kk',
    3,
    '3 жаңалық жүктелмеді: осы тізім көрсетілгеннен кейін олардың жаңарақ мәтіні жүктелген. /reload қайта салыстырады.',
  ],
] as const)('says in %s that %i texts are newer than the preview', (language, count, expected) => {
  expect(textsFor(language).outdated(count).markup).toBe(expected);
});
