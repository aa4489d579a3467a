import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/articles/language-detection.ts';

describe('languageOf', () => {
  it.each([
    ['What is new in Kyzylorda?', 'en'],
    ['The “Қазақстан” hall has opened', 'en'],
    ['Что нового в Караганде?', 'ru'],
    [
      'В городе Қарағанды прошло расширенное заседание правительства под председательством главы государства',
      'ru',
    ],
    ['Что нового в Қарағанды?', 'ru'],
    ['Новости Шымкента', 'ru'],
    ['Программа KazLLM запущена в Astana Hub', 'ru'],
    ['Қарағандыда не жаңалық бар?', 'kk'],
    ['Алматыда не болды?', 'kk'],
    ['Атырауда су тасқыны туралы айтыңыз', 'kk'],
    ['Ақтөбе', 'kk'],
    ['Үкіметтің кеңейтілген отырысы өтті', 'kk'],
    ['ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ПРЕЗИДЕНТІ', 'kk'],
    ['', 'en'],
    ['2025', 'en'],
    ['🙂', 'en'],
  ])('takes "%s" for %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});
