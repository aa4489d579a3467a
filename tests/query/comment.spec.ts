import { expect, it } from 'vitest';
import { type KindOfReply, kindOfReply } from '../../src/query/comment.ts';
import { realIndex } from '../support/real-seed.ts';

const REPLIES: Readonly<Record<KindOfReply, readonly string[]>> = {
  comment: [
    'At last! 🎉',
    'lol',
    '👍',
    '...',
    'thanks',
    'ура',
    'Ура!',
    'наконец-то',
    'молодцы',
    'спасибо',
    'какой ужас',
    'не верю',
    'вот это да',
    'дұрыс',
    'керемет',
    'рахмет',
    'Құттықтаймын!',
  ],
  statement: ['At last the bridge is open', 'my uncle works there', 'поздравляю всех', 'осы дұрыс болды'],
  question: [
    'How long is it?',
    'who built it',
    'and in Shymkent',
    'tell me more about it',
    'what about the cost',
    'cost of the greenhouse',
    'news of Astana',
    'сколько это стоит',
    'а в Шымкенте?',
    'подробнее',
    'Почему так долго',
    'қанша тұрады',
    'Шымкентте ше?',
    'толығырақ айтшы',
    'стоп',
  ],
};

it.each(Object.entries(REPLIES).flatMap(([kind, replies]) => replies.map((text) => [text, kind] as const)))(
  '%s, as a reply, is a %s',
  (text, kind) => {
    expect(kindOfReply(text, realIndex())).toBe(kind);
  },
);
