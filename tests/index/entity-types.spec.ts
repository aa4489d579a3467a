import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/articles/language-detection.ts';
import { entityTypes, entityTypesFor, isMostlyCapitals } from '../../src/index/entity-types.ts';
import { analyze } from '../../src/languages/analyzer.ts';
import type { AnswerType } from '../../src/languages/answer-type.ts';

/** The tokens of the text that may be an answer of the type. */
function candidates(type: AnswerType, text: string): string[] {
  const tokens = analyze(text, languageOf(text));
  return entityTypes(tokens, text).flatMap((kind, at) =>
    (kind & entityTypesFor(type)) === 0 ? [] : [tokens[at]?.text ?? ''],
  );
}

describe('candidates of an answer', () => {
  it.each<[AnswerType, string, string[]]>([
    ['money', 'The total cost is 650 million US dollars.', ['650', 'million']],
    ['money', 'a plant worth $7.4 billion', ['7.4']],
    ['money', '564 million tenge was allocated', ['564', 'million']],
    ['money', '28 old buildings were renovated', []],
    ['money', 'на это выделено 300 тысяч тенге', ['300', 'тысяч']],
    ['number', 'two kidneys were removed', ['two']],
    ['number', 'The level allows it.', []],
    ['percentage', 'growth of 13.7% in 10 regions', ['13.7']],
    ['percentage', '92 percent of roads', ['92']],
    ['duration', 'it lasted 6 hours in 2 halls', ['6']],
    ['duration', 'операция длилась шесть часов', ['шесть']],
    ['duration', 'он работал 3 года, 2 месяца, 4 дня, неделю и 6 часов', ['3', '2', '4', '6']],
    ['duration', 'построено 5 частных школ и 20 летних лагерей, найдено 3 векселя', []],
    ['duration', 'ол 5 жыл, 3 күн, 2 айда және 6 сағат жұмыс істеді', ['5', '3', '6']],
    ['duration', '5 жылыжай, 20 жылқы және 3 күнделік', []],
    ['person', 'says Marat Pashimov, the chairman', ['Marat', 'Pashimov']],
    ['person', 'the head of the clinic noted', []],
    ['date', 'until the end of March 2025', ['March', '2025']],
    ['date', 'в конце марта', ['марта']],
    ['reason', 'this was due to the commitments', ['due']],
    ['age', 'a 45-year-old resident, treated for 3 years', ['45']],
    ['age', 'he died at the age of 18 in 2 days', ['18']],
    ['age', '45-летний житель трёх городов', ['45']],
    ['age', '45 жастағы тұрғын', ['45']],
    ['age', 'the project will last 25 years', []],
    ['any', 'Anything in 2025', []],
  ])('%s in "%s"', (type, text, expected) => {
    expect(candidates(type, text)).toEqual(expected);
  });

  it('lets any word of a text in capitals be a name, for capitals tell nothing there', () => {
    expect(candidates('person', 'THE MINISTER SPOKE IN GHANA')).toEqual(['MINISTER', 'SPOKE', 'GHANA']);
  });
});

describe('isMostlyCapitals', () => {
  it.each([
    ['THE MINISTER of Ghana', true],
    ['The Minister of GHANA', false],
    ['', false],
    ['2025', false],
  ])('%j: %s', (text, expected) => {
    expect(isMostlyCapitals(text)).toBe(expected);
  });
});
