import { describe, expect, it } from 'vitest';
import { glossaryOf } from '../../../src/languages/glossary/glossaries.ts';

const english = (language: 'ru' | 'kk', text: string) =>
  glossaryOf(language).find(text.split(' '))?.alternatives;

describe('Russian entries', () => {
  it.each([
    ['рынка', 'market'],
    ['сделок', 'deal'],
    ['льдом', 'ice'],
    ['днём', 'day'],
    ['участка', 'section'],
    ['посёлки', 'village'],
    ['отремонтируют', 'repair'],
    ['ремонтируются', 'repair'],
    ['участвовали', 'participate'],
    ['выросла', 'grow'],
    ['растёт', 'grow'],
    ['упали', 'fall'],
    ['снизилась', 'reduce'],
    ['построили', 'build'],
    ['ждут', 'wait'],
    ['детей', 'children'],
    ['людей', 'people'],
    ['времени', 'time'],
    ['водохранилищах', 'reservoir'],
    ['министрами', 'minister'],
    ['учёным', 'scientist'],
    ['музея', 'museum'],
    ['казахов', 'Kazakh'],
    ['железнодорожного', 'railway'],
    ['дорог', 'road'],
    ['лет', 'year'],
    ['скорой помощью', 'ambulance'],
    ['отопительного сезона', 'heating season'],
    ['бюджетных средств', 'budget funds'],
    ['сельского хозяйства', 'agriculture'],
    ['пересадки сердца', 'heart transplant'],
    ['НДС', 'VAT'],
    ['США', 'USA'],
    ['ЕАЭС', 'EAEU'],
    ['ОПЕК', 'OPEC'],
    ['ИИ', 'AI'],
  ])('are reached by %s', (typed, first) => {
    expect(english('ru', typed)?.[0]).toBe(first);
  });
});

describe('Kazakh entries', () => {
  it.each([
    ['жүрегі', 'heart'],
    ['халқының', 'people'],
    ['орнында', 'place'],
    ['мектептердегі', 'school'],
    ['министрінің', 'minister'],
    ['ауруханаларға', 'hospital'],
    ['жөнделді', 'repair'],
    ['салынып', 'build'],
    ['салынған', 'build'],
    ['өсті', 'grow'],
    ['төмендеді', 'decrease'],
    ['азайтты', 'decrease'],
    ['қатысқандар', 'participate'],
    ['табылды', 'found'],
    ['шықты', 'exit'],
    ['жойылды', 'eliminate'],
    ['ашылған', 'open'],
    ['көліне', 'lake'],
    ['елдің', 'country'],
    ['суды', 'water'],
    ['қолында', 'hand'],
    ['салаға', 'sector'],
    ['жылдамдығы', 'speed'],
    ['ауыл шаруашылығының', 'agriculture'],
    ['ауылшаруашылығы', 'agriculture'],
    ['жүрек ауыстыруды', 'heart transplant'],
    ['жедел жәрдемге', 'ambulance'],
    ['кен орындарының', 'deposit'],
    ['жылыту маусымында', 'heating season'],
    ['ҚҚС', 'VAT'],
    ['АҚШ', 'USA'],
  ])('are reached by %s', (typed, first) => {
    expect(english('kk', typed)?.[0]).toBe(first);
  });

  it.each([
    ['кызанактар', 'tomato'],
    ['жургизуши', 'driver'],
    ['алакан', 'palm'],
    ['омир', 'life'],
    ['онеркасип', 'industry'],
    ['ауыл шаруашылыгы', 'agriculture'],
    ['жылдамдыгы', 'speed'],
  ])('are reached by %s, typed without Kazakh letters', (typed, first) => {
    expect(english('kk', typed)?.[0]).toBe(first);
  });

  it('are not reached by verbs through a noun that ends as they do', () => {
    expect(english('kk', 'алады')).toContain('receive');
  });
});
