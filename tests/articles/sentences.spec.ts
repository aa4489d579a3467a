import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/articles/sentences.ts';
import { realArticles } from '../support/real-seed.ts';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

/** `|` stands where one sentence ends and the next begins; the spaces around it are the text's own. */
function cases(texts: readonly string[]): [string, string[]][] {
  return texts.map((text) => [text.replaceAll('|', ''), text.split('|').map((part) => part.trim())]);
}

describe('sentences of the real seed', () => {
  it.each(
    cases([
      'with the University Medical Center.|The organ donor was a 45-year-old resident of Almaty region.',
      'disease "dilated cardiomyopathy (toxic)".| One of the factors',
      'worried about shortness of breath. and shortness of breath with minor activity.',
      'in my health in December 2023.| Heredity is imposed',
      'acute myocardial infarction.|“The level of development',
      'for their help and support.| “Organ transplantation operations require personnel,” says Marat Pashimov.|Marat Orumbasarovich',
      'of the institute: "Heart transplantation is complex, but we perform them at a high level."|It should be noted',
      'Center named after A. Syzganov and an 18-year-old patient.| A lung',
      'at secondary school No. 56 of Aktobe to create products.|The main goal',
      'a biology teacher at secondary school No. 40.|Also, a student of grade 8 “B” at secondary school No. 1, shared her impressions.|“Our team',
      'the program “Clean Kazakhstan”.|Students in grades 8-11 from 52 schools participated.| 24 group and 28 individual works',
      'irrigation systems.|We have signed an agreement with Alsera KZ.| "The long-term commitments for 25 years," noted the Minister.|The Ministry "Alarko Holding" began.',
      'landscaping the territories.|"This project will be a vivid example.| It will also open up new horizons," the minister noted.',
      'put into operation in 2028.| As a result, up to 5,000 jobs will be created.|The total cost is 650 million US dollars.',
      'this indicator amounted to 4.8%.| High momentum was achieved in agriculture - 13.7%, in trade - 9.1%.',
      'decreased by 2.4 million tons, which had an impact.| 397 facilities and 2.8 thousand kilometers',
      'oilseeds in 2024.| 4 million tons of grain were exported.',
      '2 billion 600 million m3 of water was released into the Aral Sea.',
      'our priorities,” Olzhas Bektenov noted.|primeminister.kz',
      'made reports.|akorda.kz',
      'emergency situations.|- A special regime will be introduced, - noted the deputy head, Elzhas Zhartybayev.| - The speed regime',
      'remains the same - 140 km/h.|As for the average speed',
      'amateurs has changed.|- Article 592 has been supplemented with paragraphs 3-1 and 5, - he clarified.| - If earlier',
      'will pay 20 MCI (78,640 tenge).| And for exceeding',
      'set by the President.|– There are many challenges.| To overcome it, we need a strategy.',
      'Kasym-Jomart Tokayev:"Today we will address very relevant issues.| The reason is well known.',
      'What was the result?| Have the tasks been accomplished?| We will discuss them in the near future."',
      'developing "green energy".| On the one hand, it will remain.',
      'railway in the “Moyintsy – Kyzylzhar” direction.| It is also',
      'all types of transport.| "Large-scale work should be carried out this year and next year."',
      'the Alem.AI international center will be opened.| This year, 100 thousand students',
      'OGames, Parqour, ApartX.|A network of 217 schools',
      'vocational education organizations.|23 branches of foreign universities are operating, 5 of which were opened.',
      'decreased by 6.7%, maternal mortality by 11.4%.| Screening coverage',
      'a total of 410 billion tenge.|"We will intensify efforts based on the principle of "budgetary expenditures - only for those in need."| Economic growth should be accompanied',
      'allow for changes in the economy," Olzhas Bektenov concluded.|Source: Official information resource of the Prime Minister',
      'Dear participants of the meeting!| Today, at the meeting',
      'in the near future.| FIRST.| Diversification of the economy.',
      'attracted $12.7 billion.| Although it is encouraging, this is 36 percent less than in 2023.|The pace',
      'of road roads.|“Last year, he emphasized that “Roads are the lifeblood of the country.| It is impossible to talk without improving the quality of roads.”|I have been instructing',
      'The center took 1,884 samples from 91 projects.| Of these, 14 defects',
      'scheduled for this year," said N. Nalibayev.| The length of local highways is 3,545 kilometers.',
      'purchased for 300.0 million tenge.| In addition, 5 ambulances worth 98.0 million tenge were provided.|The newly launched',
    ]),
  )('%s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('never begin with a closing mark and never end in an opening one', () => {
    for (const { body } of realArticles()) {
      for (const sentence of split(body)) {
        expect(sentence).toMatch(/^[^”»’)\]}.,;:!?]/);
        expect(sentence).not.toMatch(/[“„«([{]$/);
      }
    }
  });

  it('are 459 in all, so that a change to any of them is looked at', () => {
    expect(realArticles().flatMap(({ body }) => splitSentences(body))).toHaveLength(459);
  });
});

describe('sentences of other texts', () => {
  it.each(
    cases([
      // English
      'Mr. Smith met Dr. Brown at St. Mary.| They left.',
      'A.B. Name spoke.| So did Kassym-Jomart K. Tokayev.',
      'It was built by Gen. Ivanov.|No. 56 is next.|No. 7 too.',
      'He said no.| Then he left.',
      'See fig. 5 and vol. 3.| The fig.| It is ripe.',
      'On Jan. 5 it snowed.| In the U.S. Senate it did not.',
      'They came from Apple Inc.| It was late.',
      'Open at 9 a.m. and closed.',
      'Wait... what?!| Yes!',
      'Wait…| What?',
      'Erasmus (c. 1455) wrote of Rev. Martin.| X.25 and H.264 are standards.',
      'Visit www.gov.kz or stat.gov.kz today.| Write to info@mail.kz.',
      'See www.primeminister.kz',
      'Many programs.|AI will change them.',
      '(It rained.)| We stayed.',
      '[Note.]| Next.',
      'He said “stop.”| She did.',
      'He said “stop.” ”| She did.',
      'It ended. )| She left.',
      'Version 1.2.3 is out.| 5 people came.',
      'On 01.02.2025 it opened.| Done.',
      'First line\nSecond line'.replace('\n', '|\n'),
      'A sentence that is\nwrapped goes on.| Next.',
      '"One.| Two."|Three came.',
      "He said 'stop.'| She did.",
      'Text.|"Quoted."|Text.|"Quoted again," he said.',
      // Russian
      'В г. Алматы и с. Шиели прошёл сход.| Его провёл аким.',
      'Школа им. А. Байтурсынова открыта.| В ней 1 200 мест.',
      'Построено 5,4 млн кв. м жилья на 3,5 млрд. тенге.| Это рекорд.',
      'Выделено 20 тыс.| В 2025 г. Касым-Жомарт Токаев поручил больше.',
      'Об этом сказано в ст. 12, п. 3 и на стр. 5.| Далее.',
      'Собирают рис.| Также сеют просо.',
      'Дороги, мосты и т.д.| Кроме того, школы, т.е. здания.',
      '«Мы построим школу», — сказал А.С. Иванов.| «Когда?» — спросили его.',
      '«Мы построим школу.»| Затем вышел аким.',
      '— Что нового?| — Ничего.',
      'Работы завершены.«Теперь всё готово», — отметил он.'.replace('.«', '.|«'),
      'Ждём…| Скоро узнаем!',
      '„Это важно.“| Так он сказал.',
      // Kazakh
      'Қазақстан Республикасының Президенті келді.|Ол сөз сөйледі.',
      '«Бұл — маңызды қадам», — деді Н. Нәлібаев.| Жиын аяқталды.',
      'Мектептер, ауруханалар, т.б. салынды.| Оған 5,2 млрд теңге бөлінді.',
      '2025 ж. Қызылордада жол жөнделді.| Қуанышты!',
      'Жоба құны 30 мың.| 20 адам жұмыс істейді.',
      'А. Байтұрсынұлы көш. 5-үй.',
    ]),
  )('%s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it.each(['', ' ', '\n \t\n', '\u00a0'])('are none in %j', (text) => {
    expect(splitSentences(text)).toEqual([]);
  });
});

const linesOf = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1);

describe('sentences that are hard to tell apart', () => {
  it.each(cases(linesOf('hard-sentences.txt')))('%s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });
});

describe('sentences of official news', () => {
  const lines = linesOf('news-sentences.txt');
  const known = lines.filter((line) => line.startsWith('~')).map((line) => line.slice(1));

  it.each(cases(lines.filter((line) => !line.startsWith('~'))))('%s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it.fails.each(cases(known))('%s, a known miss', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });
});

/** Calls of what reads a text, with the lengths of the parts that are taken from it: steps, whatever the machine. */
function countSteps(run: () => void): number {
  let steps = 0;
  // Spies of the test runner remember every call, which takes longer than all that is counted.
  const count = (prototype: object, name: string) => {
    const original = Reflect.get(prototype, name);
    const counted = function (this: unknown, ...given: unknown[]): unknown {
      const result: unknown = Reflect.apply(original, this, given);
      steps += name === 'slice' ? String(result).length : 1;
      return result;
    };
    Object.defineProperty(prototype, name, { value: counted, configurable: true, writable: true });
    return () =>
      Object.defineProperty(prototype, name, { value: original, configurable: true, writable: true });
  };
  const restore = [
    count(RegExp.prototype, 'test'),
    count(String.prototype, 'charCodeAt'),
    count(String.prototype, 'includes'),
    count(String.prototype, 'slice'),
  ];
  try {
    run();
  } finally {
    for (const undo of restore) undo();
  }
  return steps;
}

describe('splitSentences', () => {
  const pieces = fc.constantFrom(
    ...[
      '.',
      '!',
      '…',
      '"',
      '“',
      '”',
      '«',
      '»',
      "'",
      ')',
      '(',
      ' ',
      '\n',
      '-',
      'A',
      'б',
      'Word',
      'слово',
      '5',
      'г',
      'kz',
      'AI',
    ],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
  );

  it('puts every character that is not white space in exactly one sentence, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const sentences = splitSentences(text);
        let free = 0;
        for (const { start, end } of sentences) {
          expect(text.slice(free, start)).toMatch(/^\s*$/);
          expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/s);
          free = end;
        }
        expect(text.slice(free)).toMatch(/^\s*$/);
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads each paragraph as it would read it alone', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const alone = [...split(one), ...split(other)];
        expect(split(`${one}\n\n${other}`)).toEqual(alone);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    '.',
    '.a',
    '. )',
    '.”',
    '."',
    '"',
    '. ',
    ' ',
    '\n',
    'г. ',
    'A.',
    'No.',
    '.-',
    '.“ ',
    'слово',
    '…a',
    '5.5',
    '. . ',
    '1. A ',
    '• A ',
    '(a. B ',
    '!A ',
    'http://a.B',
    'a@b.C',
    'АСТАНА. ',
  ])('takes steps in proportion to the length of a text of %j', (unit) => {
    const text = unit.repeat(3_000 / unit.length);
    const once = countSteps(() => splitSentences(text));
    const twice = countSteps(() => splitSentences(text.repeat(2)));
    expect(twice).toBeLessThan(2.5 * once + 1_000);
  });
});
