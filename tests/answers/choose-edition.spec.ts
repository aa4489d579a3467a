import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { languagesOf } from '../../src/articles/editions.ts';
import { buildIndex } from '../../src/index/news-index.ts';
import { parseSeed } from '../../src/sources/seed-parser.ts';

const link = (id: number, language: string) =>
  `https://www.gov.kz/memleket/entities/kostanay/press/news/details/${id}?lang=${language}`;

/** The school's Russian edition alone names who built it; the rink has no English edition. */
const index = buildIndex(
  parseSeed(
    `New school in Rudny 01.02.2025
A new school for 600 pupils was opened in Rudny. It cost 2.1 billion tenge. The first lesson was held by the akim.
Source : ${link(5, 'en')}

Новая школа в Рудном 01.02.2025
В Рудном открыли новую школу на 600 учеников. Она стоила 2,1 млрд тенге. Школу построила компания «Строй Инвест».
Source : ${link(5, 'ru')}

Рудныйда жаңа мектеп ашылды 01.02.2025
Рудный қаласында 600 оқушыға арналған жаңа мектеп ашылды. Оның құны 2,1 млрд теңге.
Source : ${link(5, 'kk')}

В Лисаковске открыли каток 02.02.2025
В Лисаковске открыли каток на 300 человек. Вход бесплатный.
Source : ${link(6, 'ru')}

Лисаковта мұз айдыны ашылды 02.02.2025
Лисаков қаласында 300 адамға арналған мұз айдыны ашылды. Кіру тегін.
Source : ${link(6, 'kk')}`,
    'news.txt',
  ).articles,
);

describe('the edition that answers', () => {
  it.each([
    ['How many pupils is the new school in Rudny for?', '5', 'en', '600 pupils'],
    ['На сколько учеников новая школа в Рудном?', '5', 'ru', '600 учеников'],
    ['Рудныйдағы жаңа мектеп қанша оқушыға арналған?', '5', 'kk', '600 оқушыға'],
    ['Which company built the school in Rudny?', '5', 'ru', 'Строй Инвест'],
    ['How many people is the skating rink in Lisakovsk for?', '6', 'ru', '300'],
  ])('%s', (question, id, language, snippet) => {
    const { passages } = answerQuestion(index, question);
    expect(passages[0]?.article).toMatchObject({ id, language });
    expect(passages[0]?.snippet).toContain(snippet);
  });

  it('shows an article in one edition, and knows the others', () => {
    const { passages } = answerQuestion(index, 'новая школа в Рудном', { top: 10 });
    const shown = new Set(passages.map(({ article }) => `${article.id} ${article.language}`));
    expect([...shown].filter((each) => each.startsWith('5'))).toEqual(['5 ru']);
    expect(new Set(languagesOf(passages[0]!.article))).toEqual(new Set(['en', 'ru', 'kk']));
    expect(passages.every(({ copies }) => copies.length === 0)).toBe(true);
  });
});

describe('a list', () => {
  it.each([
    ['news from Kostanay', [], ['6 ru', '5 en']],
    ['новости Костаная', [], ['6 ru', '5 ru']],
    ['Қостанай жаңалықтары', [], ['6 kk', '5 kk']],
    ['news from Kostanay', ['kk'], ['6 kk', '5 kk']],
  ] as const)('of %s, with %j wanted', (question, languages, expected) => {
    const { passages } = answerQuestion(index, question, { languages });
    expect(passages.map(({ article }) => `${article.id} ${article.language}`)).toEqual(expected);
  });
});
