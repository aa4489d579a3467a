import { describe, expect, it } from 'vitest';
import { Glossary } from '../../../src/languages/glossary/glossary.ts';
import { RUSSIAN_FORMS } from '../../../src/languages/ru/dictionary-forms.ts';

const TABLE = `
больница|hospital
ВОЗ|WHO
ввод в эксплуатацию|commissioning
возить|carry
железная дорога|railway
лето|summer
лет|year
пересадка|transplant
пересадка сердца|heart transplant, heart transplantation
помидор|tomato
экспорт|export
`;
const glossary = new Glossary([TABLE], RUSSIAN_FORMS);

describe('a glossary', () => {
  it.each([
    ['a word in its own form', ['больница'], 1, ['hospital']],
    ['a word through its ending', ['больницах'], 1, ['hospital']],
    [
      'the longest phrase',
      ['пересадки', 'сердца', 'больнице'],
      2,
      ['heart transplant', 'heart transplantation'],
    ],
    ['a word where the phrase does not go on', ['пересадка', 'почки'], 1, ['transplant']],
    ['a phrase without its stop words', ['ввода', 'эксплуатацию'], 2, ['commissioning']],
    ['a phrase written as one word', ['железнаядорога'], 1, ['railway']],
    ['a word written as two', ['поми', 'доры'], 2, ['tomato']],
    ['an abbreviation in either case', ['воз'], 1, ['WHO']],
    ['a word that only shares the stem of an abbreviation', ['возили'], 1, ['carry']],
    ['the very form before others of its stem', ['лет'], 1, ['year']],
    ['… and all of a stem by another form', ['летом'], 1, ['summer', 'year']],
  ])('finds %s', (_, words, length, english) => {
    expect(glossary.find(words)).toEqual({ length, alternatives: english, trust: 1 });
  });

  it('finds the same where all was indexed before', () => {
    const indexed = new Glossary([TABLE], RUSSIAN_FORMS);
    expect([...indexed.indexAll()].length).toBeGreaterThan(5);
    for (const words of [['больницах'], ['пересадки', 'сердца'], ['железнаядорога'], ['лет']]) {
      expect(indexed.find(words)).toEqual(glossary.find(words));
    }
    expect(indexed.findMisspelt('балница')).toEqual(glossary.findMisspelt('балница'));
  });

  it('finds nothing for a word that no entry has', () => {
    expect(glossary.find(['синхрофазотрон'])).toBeNull();
  });

  it.each([
    ['памидоры', ['tomato']],
    ['бальница', ['hospital']],
    ['пересатка', ['transplant']],
  ])('trusts %s less, as it is misspelt', (word, english) => {
    expect(glossary.find([word])).toBeNull();
    expect(glossary.findMisspelt(word)).toEqual({ length: 1, alternatives: english, trust: 0.8 });
  });

  it('reads no slip into a short word', () => {
    expect(glossary.findMisspelt('лист')).toBeNull();
  });

  it('knows a word by the beginning that it shares', () => {
    expect(glossary.findRelated('экспортёрами')?.alternatives).toEqual(['export']);
    expect(glossary.findRelated('экспедиция')).toBeNull();
  });
});
