import { describe, expect, it } from 'vitest';
import { smallTalkOf } from '../../src/bot/small-talk.ts';

describe('smallTalkOf', () => {
  it.each([
    ['Hello!', 'greeting'],
    ['hi 👋', 'greeting'],
    ['Сәлеметсіз бе?', 'greeting'],
    ['ПРИВЕТ', 'greeting'],
    ['Добрый день)', 'greeting'],
    ['Рахмет!', 'thanks'],
    ['спасибо большое 🙏', 'thanks'],
    ['Thank you.', 'thanks'],
    ['Hello, what is new in Aktobe?', null],
    ['hello world program', null],
    ['Сәлем, Ақтөбеде не жаңалық?', null],
    ['Спасибо врачам за операцию', null],
    ['рыба', null],
    ['', null],
  ])('takes %j for %s', (text, kind) => {
    expect(smallTalkOf(text)).toBe(kind);
  });
});
