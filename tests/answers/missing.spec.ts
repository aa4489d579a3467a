import { describe, expect, it } from 'vitest';
import { answerQuestion, rankPassages } from '../../src/answers/answer-question.ts';
import { buildIndex } from '../../src/index/news-index.ts';
import { parseSeed } from '../../src/sources/seed-parser.ts';
import { realArticles } from '../support/real-seed.ts';

const link = (slug: string, id: number) =>
  `https://www.gov.kz/memleket/entities/${slug}/press/news/details/${id}`;

const { articles } = parseSeed(
  `New greenhouse in Turkistan region 01.02.2025
The oldest worker is a 72-year-old resident of Kentau. The akim of Turkistan region Nuralkhan Kusherov opened a greenhouse of 20 hectares. It will give 350 people work.
Source : ${link('turkestan', 1)}

Завод «Биохим» выставлен на торги 02.02.2024
Производственные активы завода «Биохим» оцениваются в 38,5 млн долларов. Торги назначены на март, сообщил Данияр Акишев.
Source : ${link('sko', 2)}

Ақтөбеде жаңа көпір ашылды 03.02.2025
Ақтөбе қаласында ұзындығы 300 метр көпір ашылды. Құрылысқа 2 млрд теңге бөлінді.
Source : ${link('aktobe', 3)}`,
  'news.txt',
);
// Among other news, as in a real index: in three articles no word is rare.
const index = buildIndex([...realArticles(), ...articles]);

const evidenceOf = (question: string) => rankPassages(index, question).evidence;

describe('what the news does not hold', () => {
  it.each([
    ['another region', 'How many hectares is the greenhouse in Pavlodar?', ['Pavlodar'], false],
    ['another year', 'На сколько оценивался завод «Биохим» в 2019 году?', ['2019'], false],
    ['another person', 'Как Бахыт Сагинтаев оценил завод «Биохим»?', ['Сагинтаев'], false],
    ['the age of who is asked about', 'How old is akim Nuralkhan Kusherov?', [], true],
    ['what is to be counted', 'How many cucumbers will the greenhouse in Turkistan region grow?', [], false],
    ['a kind of thing and a word', 'На сколько процентов подешевел завод «Биохим»?', ['подешевел'], true],
  ])('names %s', (_, question, words, lacksKind) => {
    const evidence = evidenceOf(question);
    expect(evidence?.missing).toEqual(expect.arrayContaining(words));
    if (lacksKind) expect(evidence?.lacksKind).toBe(true);
    expect(answerQuestion(index, question).outcome).not.toBe('answered');
  });

  it.each([
    ['How many hectares is the greenhouse in Turkistan region?', '20'],
    ['Кто сообщил о торгах завода «Биохим»?', 'Данияр Акишев'],
    ['В какую сумму оцениваются активы завода «Биохим»?', '38,5'],
    ['Ақтөбедегі көпірдің ұзындығы қанша?', '300 метр'],
  ])('is nothing where it has all: %s', (question, snippet) => {
    const { outcome, passages } = answerQuestion(index, question);
    expect(outcome).toBe('answered');
    expect(passages[0]?.snippet).toContain(snippet);
    expect(evidenceOf(question)?.isContradicted).toBe(false);
  });
});
