import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/query/question.ts';
import { realIndex } from '../../support/real-seed.ts';

const index = realIndex();

describe('words by which people ask to be told', () => {
  it.each([
    ['подскажите, кто аким Шымкента', 'кто аким Шымкента'],
    ['Здравствуйте! Хотел бы узнать, кто аким Шымкента', 'кто аким Шымкента'],
    ['айтшы, Астана әкімі кім', 'Астана әкімі кім'],
    ['Сәлеметсіз бе, томограф қанша тұрады?', 'томограф қанша тұрады?'],
    ['Hello, please, who is the akim of Shymkent?', 'who is the akim of Shymkent?'],
  ])('"%s" is searched as "%s"', (polite, plain) => {
    const typed = (question: string) => understand(question, index).terms.map((term) => term.surface);
    expect(typed(polite)).toEqual(typed(plain));
    expect(typed(plain)).not.toEqual([]);
  });
});
