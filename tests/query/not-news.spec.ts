import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import { asksTheNews, type NotNews, notNewsOf } from '../../src/query/not-news.ts';
import { realIndex } from '../support/real-seed.ts';

function kindOf(notNews: NotNews | null): string {
  if (notNews === null) return 'a question';
  if (notNews.kind === 'command') return `/${notNews.name}`;
  return notNews.kind === 'liveData' ? notNews.about : notNews.kind;
}

/** A line a message. */
const MESSAGES: Readonly<Record<string, string>> = {
  greeting: `
    hello
    hi 👋
    hello bot
    good evening to you
    hi, how are you doing?
    ПРИВЕТ
    приветик
    Добрый день)
    доброго вечера
    салам алейкум
    привет, как дела?
    ghbdtn
    Сәлеметсіз бе?
    сәлем, қалайсың?
    Салем бот
    қайырлы кеш, бот
    qalaysyn
    salem kalaisyn
    как дела
    kak dela`,
  thanks: `
    👍
    ❤️
    🎉🎉
    done
    готово
    дайын
    Thank you.
    thank you so much!
    great, thanks
    спасибо большое 🙏
    спасибо за помощь
    огромное спасибо
    Рахмет!
    көп рақмет сізге
    түсінікті, рахмет
    до свидания
    spasibo`,
  smallTalk: `
    😡
    🤔
    are you a robot?
    are you human?
    i love you
    do you love me
    you are stupid
    shut up
    tell me a joke
    are you married
    i'm bored
    ты человек или робот?
    я тебя люблю
    ты дурак
    сколько тебе лет
    расскажи анекдот
    иди нафиг
    мне скучно
    сен адамсың ба?
    мен сені жақсы көремін
    жасың нешеде
    ақымақ бот
    маған әзіл айтып берші`,
  aboutBot: `
    who are you?
    who created you?
    what is your name
    what can you do
    what are you able to do
    how does this bot work
    how do you work
    ты кто?
    кто тебя создал?
    что ты умеешь
    что ты можешь?
    как пользоваться ботом
    что это за бот?
    как тебя зовут
    chto ty umeesh
    сен кімсің
    сенің атың кім?
    не істей аласың
    сен не істей аласың
    бұл қандай бот`,
  '/help': `
    start
    Начать
    настройки
    бастау
    help
    help me please
    помощь
    нужна помощь
    көмек
    көмектесші
    рудз`,
  '/unsubscribe': `
    stop
    unsubscribe
    stop sending me messages
    how to unsubscribe?
    стоп
    отписаться
    отпишите меня
    как отменить подписку
    тоқта
    жазылымды тоқтат
    хабарлама жібермеңдер
    отписаться от Актобе`,
  '/subscribe': `
    Ақтөбеге жазыл
    жазыл
    how do I subscribe
    how can I subscribe to news?
    подписаться
    хочу подписаться
    как подписаться на новости?
    жазылу
    қалай жазыламын
    subscribe to Aktobe
    подпишите меня на Шымкент`,
  '/subscriptions': `
    subscriptions
    what are my subscriptions?
    Подписки
    my subscriptions
    мои подписки
    менің жазылымдарым`,
  '/language': `
    speak kazakh please
    говори по-русски
    қазақша сөйле`,
  '/privacy': `
    delete my data
    что ты обо мне знаешь
    деректерімді өшір`,
  exchangeRate: `
    dollar rate
    dollar exchange rate today
    what's the euro rate today
    bitcoin price
    курс доллара
    сколько стоит доллар
    какой сегодня курс рубля к тенге
    почем евро
    доллар бағамы
    бүгін доллар қанша тұрады
    еуро қанша теңге
    kurs dollara`,
  weather: `
    weather in Astana
    what's the weather like in Almaty today
    will it rain tomorrow?
    погода
    погода в Алматы
    какая погода завтра в Алматы
    сколько градусов на улице
    ауа райы
    ертең Алматыда ауа райы қандай болады
    бүгін жаңбыр жауа ма
    pogoda v Almaty`,
  clock: `
    what time is it now
    сколько сейчас времени
    который час
    какое сегодня число
    қазір сағат неше`,
  sports: `
    real madrid score
    Kairat match tickets
    кто выиграл вчера матч реал барселона
    как сыграл кайрат
    Қайрат кіммен ойнайды`,
  prices: `
    how much is an iphone
    price of potatoes
    цена айфона
    почем картошка
    сколько стоит пицца
    нан қанша тұрады`,
  task: `
    what is 15 times 7
    25 * 4
    2+2=
    сколько будет 12 умножить на 3
    how to cook plov
    beshbarmak recipe
    рецепт борща
    бауырсақ қалай пісіріледі
    write me a poem about spring
    напиши сочинение
    маған өлең жазып берші
    translate hello into french
    my cat is sick
    болит голова
    басым ауырып тұр
    гороскоп на сегодня`,
};

const QUESTIONS = `
  Hello, what is new in Aktobe?
  hello world program
  Сәлем, Ақтөбеде не жаңалық?
  Спасибо врачам за операцию
  рыба
  what's new
  не жаңалық
  dollar reserves of the National Bank
  how many dollars were invested
  how much did it cost in dollars
  weather warnings on the Astana road
  прогноз погоды на трассе
  speed limit in bad weather
  погода 15 января привела к закрытию дорог
  Қарағандыда ауа райына байланысты жол жабылды ма
  who opened the football school in Aktobe
  price of the greenhouse
  сколько стоит томограф
  томограф қанша тұрады
  when did the operation stop
  стоп кадр выставка
  help for flood victims
  помощь пострадавшим от паводка
  зардап шеккендерге көмек
  who is the akim of Astana
  кто такой Юрий Пя
  how many people subscribed to eGov Mobile
  do you know who the minister of health is
  сколько времени длилась операция
  в какое время
  01.02.2025
  22:00-07:00
  +7 701 123-45-67
  2024/2025
  constructor __proto__`;

const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());

describe.each(Object.entries(MESSAGES))('%s', (kind, messages) => {
  it.each(linesOf(messages))('is %s', (message) => {
    expect(kindOf(notNewsOf(message))).toBe(kind);
  });
});

describe('a question for the news', () => {
  it.each(linesOf(QUESTIONS))('is %s', (message) => {
    expect(kindOf(notNewsOf(message))).toBe('a question');
  });
});

describe('asksTheNews', () => {
  it.each([
    ['How long is the bridge?', true],
    ['теплица в Шымкенте', true],
    ['/subscribe Aktobe', false],
    ['стоп', false],
    ['рахмет', false],
    ['🎉', false],
    ['12', false],
  ])('of %s is %s', (text, asks) => {
    expect(asksTheNews(text)).toBe(asks);
  });
});

describe('notNewsOf', () => {
  it('gives a command the regions that it names', () => {
    expect(notNewsOf('subscribe to Aktobe')).toEqual({
      kind: 'command',
      name: 'subscribe',
      argument: 'Aktobe',
    });
  });

  it.each([
    ['pause for 3 days', 'pause', 'pause for 3 days'],
    ['snooze until Monday', 'pause', 'snooze until Monday'],
    ['pause until 5 December', 'pause', 'pause until 5 December'],
    ['pause everything until 05.12.2026', 'pause', 'pause everything until 05.12.2026'],
    ['пауза до 5 декабря', 'pause', 'пауза до 5 декабря'],
    ['приостанови новости до 5 декабря 2026 года', 'pause', 'приостанови новости до 5 декабря 2026 года'],
    ['5 желтоқсанға дейін кідірт', 'pause', '5 желтоқсанға дейін кідірт'],
    ['пауза на неделю', 'pause', 'пауза на неделю'],
    ['приостанови рассылку на 3 дня', 'pause', 'приостанови рассылку на 3 дня'],
    ['3 күнге үзіліс', 'pause', '3 күнге үзіліс'],
    ['hi bot, pause for 3 days please', 'pause', 'pause for 3 days'],
    ['привет! пауза до 05.12', 'pause', 'пауза до 05.12'],
    ['сәлем, 3 күнге үзіліс', 'pause', '3 күнге үзіліс'],
    ['without sound', 'settings', 'without sound'],
    ['With sound, please', 'settings', 'With sound'],
    ['без уведомлений', 'settings', 'без уведомлений'],
    ['бот, со звуком пожалуйста', 'settings', 'со звуком'],
    ['дыбыссыз', 'settings', 'дыбыссыз'],
    ['сәлем, дыбыспен болсын', 'settings', 'дыбыспен болсын'],
    ['resume', 'resume', ''],
    ['сними паузу', 'resume', ''],
    ['возобнови рассылку', 'resume', ''],
    ['үзілісті аяқта', 'resume', ''],
    ['export my subscriptions', 'export', ''],
    ['выгрузи мои подписки', 'export', ''],
    ['жазылымдарымды сақта', 'export', ''],
  ])('takes %s for a command', (text, name, argument) => {
    expect(notNewsOf(text)).toEqual({ kind: 'command', name, argument });
  });

  it.each([
    'export of grain',
    'экспорт',
    'экспорт зерна',
    'пауза в переговорах',
    'a pause in construction',
    'sound',
    'the speed of sound',
    'a film without sound',
    'звук',
    'уведомления о паводке',
    'без света',
    'дыбыс',
    'дыбыссыз фильм',
  ])('takes %s for a question', (text) => {
    expect(kindOf(notNewsOf(text))).toBe('a question');
  });

  it('never throws, and takes a long text for a question', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(() => notNewsOf(text)).not.toThrow();
        expect(notNewsOf(`${'why does it rain '.repeat(13)}${text}`)).toBeNull();
      }),
    );
  });
});

describe('answerQuestion', () => {
  const index = realIndex();

  it('answers by no passage what asks the news nothing', () => {
    for (const message of Object.values(MESSAGES).flatMap(linesOf)) {
      expect(answerQuestion(index, message)).toMatchObject({
        outcome: 'nothing',
        passages: [],
        confidence: 0,
      });
    }
  });

  it('takes the same words for a question where they are asked about an article', () => {
    const articleIds = new Set([index.articles[0]?.id ?? '']);
    expect(answerQuestion(index, 'how much is a ticket', { articleIds }).notNews).toBeNull();
  });
});

describe('what a command in words names', () => {
  it.each([
    ['отпишись от всего', 'unsubscribe', 'всего'],
    ['бәрін тоқтат', 'unsubscribe', 'бәрін'],
    ['unsubscribe from everything', 'unsubscribe', 'everything'],
    ['stop', 'unsubscribe', ''],
    ['подпиши на все кроме Астаны', 'subscribe', 'все кроме Астаны'],
    ['subscribe to everything except Astana and Aktobe', 'subscribe', 'everything except Astana and Aktobe'],
    ['Астанадан басқа бәріне жазыл', 'subscribe', 'Астанадан басқа бәріне'],
    ['подпиши на Актобе', 'subscribe', 'Актобе'],
  ])('in "%s"', (text, name, argument) => {
    expect(notNewsOf(text)).toEqual({ kind: 'command', name, argument });
  });
});
