import { describe, expect, it } from 'vitest';
import { explainAnswer } from '../../src/answers/explanation.ts';
import { explanationReport, type ReportSection } from '../../src/answers/explanation-report.ts';
import { realIndex } from '../support/real-seed.ts';

const index = realIndex();
const reportOf = (question: string) => explanationReport(explainAnswer(index, question));

function section(sections: readonly ReportSection[], title: string): ReportSection {
  const found = sections.find((one) => one.title === title);
  if (found === undefined) throw new Error(`no section ${title} in ${sections.map((one) => one.title)}`);
  return found;
}

describe('the report of an explanation', () => {
  it('goes from the question to the decision', () => {
    expect(reportOf('What is the total price of the greenhouse project?').map(({ title }) => title)).toEqual([
      'How the question was understood',
      'What was searched for',
      'The best passages',
      'The decision',
    ]);
  });

  it.each([
    ['What is the total price of the greenhouse project?', 'English', 'a sum of money'],
    ['Почему зимой гибнет рыба?', 'Russian', 'a reason'],
    ['news from Aktobe', 'English', 'a list of news'],
    ['new sports school opened for children of the region', 'English', 'what is about this topic'],
  ])('says in words what %s asks for', (question, language, wanted) => {
    const { rows } = section(reportOf(question), 'How the question was understood');
    expect(rows).toContainEqual({ name: 'Language', text: language });
    expect(rows).toContainEqual({ name: 'Wanted', text: wanted });
  });

  it.each([
    ['ru', 'Как понят вопрос', 'сумма денег', 'Слова вопроса в отрывке, прежде всего редкие'],
    ['kk', 'Сұрақ қалай түсінілді', 'ақша сомасы', 'Үзіндідегі сұрақ сөздері, ең алдымен сиректері'],
  ] as const)('is all in the reader’s language: %s', (locale, title, wanted, feature) => {
    const question = 'What is the total price of the greenhouse project?';
    const report = explanationReport(explainAnswer(index, question), null, locale);
    expect(section(report, title).rows.map(({ text }) => text)).toContain(wanted);
    const [first] = report[2]?.sections ?? [];
    expect(first?.rows.map(({ name }) => name)).toContain(feature);
    const english = reportOf(question);
    const names = (sections: readonly ReportSection[]) =>
      [...sections, ...sections.flatMap(({ sections: inner = [] }) => inner)].flatMap(
        ({ title: of, rows }) =>
          // Passages and the words searched for are quoted.
          of.match(/^\d/) || rows.some(({ text }) => text?.includes('(')) ? [] : [of],
      );
    expect(names(report).filter((name) => names(english).includes(name))).toEqual([]);
  });

  it('says of a follow-up in which article it was looked for, and what was enough there', () => {
    const article = index.articles[0];
    if (article === undefined) throw new Error('no article');
    const explanation = explainAnswer(index, 'how much?', { articleIds: new Set([article.id]) });
    const report = explanationReport(explanation, { title: article.title, threshold: 0.2 });
    const looked = { name: 'Looked in', text: `the article replied to: ${article.title}` };
    expect(section(report, 'How the question was understood').rows).toContainEqual(looked);
    expect(section(report, 'The decision').note ?? '').not.toContain('50%');
    expect(section(report, 'The decision').rows).toEqual([{ name: 'Outcome', text: 'shown as the answer' }]);
  });

  it('shows what a word was read as, and in how many articles it stands', () => {
    const { rows } = section(reportOf('price of the grenhouse'), 'What was searched for');
    expect(rows).toContainEqual(
      expect.objectContaining({ name: 'grenhouse → greenhouse', text: expect.stringMatching(/\(\d+\)/) }),
    );
  });

  it('shows words as people write them, not the stems that are looked up', () => {
    const { rows } = section(reportOf('Почему зимой гибнет рыба?'), 'What was searched for');
    const words = rows.flatMap(({ text }) => text?.match(/\p{L}+/gu) ?? []);
    expect(words).toContain('dies');
    expect(words).not.toContain('di');
  });

  it.each([
    ['en', 'Days', '1 February 2025 to 3 February 2025'],
    ['ru', 'Дни', 'с 1 февраля 2025 по 3 февраля 2025'],
    ['kk', 'Күндер', '2025 ж. 1 ақпан – 2025 ж. 3 ақпан'],
  ] as const)('names the days in words in %s', (locale, name, text) => {
    const explanation = explainAnswer(index, 'news of Aktobe from 01.02.2025 to 03.02.2025');
    const [first] = explanationReport(explanation, null, locale);
    expect(first?.rows).toContainEqual({ name, text });
  });

  it('gives each passage its source and the weightiest reason first', () => {
    const { sections = [] } = section(reportOf('What is the price of the greenhouse?'), 'The best passages');
    expect(sections[0]?.url).toMatch(/^https:/);
    for (const { rows } of sections) {
      const amounts = rows.map(({ amount = 0 }) => Math.abs(amount));
      expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
    }
  });

  it.each([
    ['What is the total price of the greenhouse project?', 'shown as the answer', null],
    ['Who painted the Mona Lisa?', 'no answer: the nearest articles are offered', 'the article lacks'],
    ['фывапр', 'no article says anything near it', null],
  ])('says what was decided on %s', (question, outcome, whyNot) => {
    const [first, second] = section(reportOf(question), 'The decision').rows;
    expect(first).toEqual({ name: 'Outcome', text: outcome });
    if (whyNot === null) expect(second).toBeUndefined();
    else expect(second).toMatchObject({ name: 'Why not', text: expect.stringContaining(whyNot) });
  });
});
