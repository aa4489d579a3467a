import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { nextMessage, runningBot } from '../support/running-bot.ts';

describe('asking in a private chat', () => {
  it('answers with a snippet, its publisher, the day and the source', async () => {
    const bot = await runningBot();
    const answer = await bot
      .person('Aigul')
      .ask('How many people are waiting for a new heart in Kazakhstan?');
    expect(answer.text).toContain('140 adults and 5 children');
    expect(answer.text).toContain('Ministry of Healthcare');
    expect(answer.text).toContain('1 February 2025');
    const url = 'https://www.gov.kz/memleket/entities/dsm/press/news/details/927104';
    expect(answer.entities).toContainEqual(expect.objectContaining({ type: 'text_link', url }));
    expect(answer.entities?.[0]).toMatchObject({ type: 'blockquote', offset: 0 });
    expect(answer.reply_markup?.inline_keyboard.flat()).toContainEqual({ text: 'Source', url });
  });

  it('says that the news does not say, and offers a next step', async () => {
    const bot = await runningBot();
    const answer = await bot.person('Aigul').ask('Who painted the Mona Lisa?');
    expect(answer.text).toMatch(/^The news (says nothing about|does not say) this/);
    expect(answer.reply_markup?.inline_keyboard.length).toBeGreaterThan(0);
  });

  it('shares an article by a link that shows it to whoever follows it', async () => {
    const bot = await runningBot();
    const answer = await bot.person('Aigul').ask('How many people are waiting for a heart transplant?');
    const share = answer.reply_markup?.inline_keyboard.flat().find(({ text }) => text === 'Share');
    const shared = new URL(share?.url ?? '').searchParams.get('url') ?? '';
    expect(shared).toBe('https://t.me/habarshy_bot?start=a_927104');
    const friend = bot.person('Timur');
    const card = await friend.ask(`/start ${new URL(shared).searchParams.get('start')}`);
    expect(card.text).toContain('HEART TRANSPLANTATION');
  });

  it.each([
    ['Сәлем!', 'kk', 'Сұрағыңызды жаза салыңыз'],
    ['Здравствуйте', 'ru', 'Просто напишите вопрос'],
    ['спасибо', 'ru', 'Пожалуйста!'],
  ])('takes %s for no question', async (text, language, reply) => {
    const bot = await runningBot();
    expect((await bot.person('Aigul', language).ask(text)).text).toContain(reply);
    expect((await bot.admin.ask('/stats')).text).toContain('Questions by outcome\nnone');
  });

  it.each([
    ['стоп', 'ru', 'Этот чат пока ни на что не подписан'],
    ['тоқта', 'kk', 'Бұл чат әзірге ештеңеге жазылмаған'],
    ['көмек', 'kk', '/subscriptions: осы чаттың жазылымдары'],
    ['what can you do?', 'en', '/ask question: the same, and in groups'],
    ['subscribe to Aktobe', 'en', 'This chat now follows Aktobe Region'],
    ['курс доллара', 'ru', 'nationalbank.kz'],
    ['/ask weather in Astana', 'en', 'kazhydromet.kz'],
    ['are you a robot?', 'en', 'I only know the official news'],
  ])('does or says what %s asks for, and counts no question', async (text, language, reply) => {
    const bot = await runningBot();
    expect((await bot.person('Aigul', language).ask(text)).text).toContain(reply);
    expect((await bot.admin.ask('/stats')).text).toContain('Questions by outcome\nnone');
  });

  it('welcomes with examples, and answers the one that is pressed', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    const welcome = await person.ask('/start');
    const [example] = welcome.reply_markup?.inline_keyboard[0] ?? [];
    await person.press(welcome, example?.text ?? '');
    const [, question, answer] = person.received();
    expect(question).toBe(example?.text);
    expect(answer).toMatch(/ · \d+ \p{L}+ 2025/u);
  });

  it('turns an answer to its further passages in place', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    const answer = await person.ask('How many people are waiting for a heart transplant in Kazakhstan?');
    await person.press(answer, 'More');
    const turned = bot.emulator.messages(person.id).at(-1);
    expect(turned?.message_id).toBe(answer.message_id);
    expect(turned?.text).toMatch(/Page 2 of \d+/);
    expect(person.received()).toHaveLength(1);
  });

  it('lists the newest articles by page, of a region named in any language', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    const all = await person.ask('/latest');
    expect(all.text).toMatch(/Page 1 of 4/);
    await person.press(all, 'Next');
    expect(bot.emulator.messages(person.id).at(-1)?.text).toMatch(/Page 2 of 4/);
    expect((await person.ask('/latest шымкент')).text).toContain('Newest articles: Shymkent');
    expect((await person.ask('/latest Atlantis')).text).toContain('no region called “Atlantis”');
  });

  it.each([
    ['an emoji', '🙂'],
    ['stop words', 'what is the of and'],
    ['a word of the language that objects have', '__proto__ constructor toString'],
    ['right-to-left text', 'كم عدد السكان'],
    ['ten thousand characters', 'why '.repeat(2500)],
    ['text that looks like HTML', '<b>bold & "brave"</b> <script>alert(1)</script>'],
  ])('answers %s with something helpful', async (_, text) => {
    const bot = await runningBot();
    const answer = await bot.person('Aigul').ask(text);
    expect(answer.text?.length).toBeGreaterThan(10);
    expect(answer.reply_markup?.inline_keyboard.length).toBeGreaterThan(0);
  });

  it('asks for words where something else is sent, and explains an unknown command', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    const next = nextMessage(bot.emulator, person.id);
    bot.emulator.sayOther(person.id, person.id, { sticker: { emoji: '👍' } });
    expect((await next).text).toContain('I read questions as text');
    expect((await person.ask('/nonsense')).text).toContain('/ask question');
  });

  it('answers a question of ten million characters, and the next one after it', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    await person.ask('heart '.repeat(1_700_000));
    expect((await person.ask('akim of Astana name')).text).toContain('Zhenis Kasymbek');
  });

  it('keeps the order of one person’s questions', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    const third = bot.emulator.waitFor(
      (message) => message.chat.id === person.id && message.reply_to_message?.message_id === 3,
    );
    for (const question of ['akim of Astana name', 'Why did oil output decrease?', 'heart transplants']) {
      bot.emulator.say(person.id, person.id, question);
    }
    await third;
    const repliedTo = bot.emulator
      .messages(person.id)
      .flatMap(({ reply_to_message }) => reply_to_message?.message_id ?? []);
    expect(repliedTo).toEqual([1, 2, 3]);
  });

  it('takes a vote on an answer, once a person, and shows the worst to admins', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    const answer = await person.ask('akim of Astana name');
    expect(await person.press(answer, '👎')).toBeUndefined();
    // A second press of the same button on its way counts once, and is told apart.
    expect(await person.press(answer, '👎')).toBe('Thank you, noted.');
    expect((await bot.admin.ask('/stats')).text).toContain('akim of Astana name (👎 1, 👍 0)');
    await person.press(answer, '👍');
    expect((await bot.admin.ask('/stats')).text).not.toContain('akim of Astana name');
  });

  it('looks for a follow-up in the article of the answer that is replied to, then everywhere', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    const answer = await person.ask('What equipment was bought for the Baikonur hospital?');
    expect((await person.ask('how much did it cost?', answer)).text).toContain('million tenge');
    const elsewhere = await person.ask('How many people are waiting for a new heart in Kazakhstan?', answer);
    expect(elsewhere.text).toContain('140 adults');
  });

  it('stays in the article of a follow-up when its further passages are shown and when it is voted on', async () => {
    const bot = await runningBot();
    const person = bot.person('Aigul');
    const answer = await person.ask('What equipment was bought for the Baikonur hospital?');
    const followUp = await person.ask('how much did it cost?', answer);
    const articleOf = ({ entities = [] }: typeof answer) =>
      entities.find(({ type }) => type === 'text_link')?.url;
    expect(articleOf(followUp)).toBe(articleOf(answer));
    expect(JSON.stringify(followUp.reply_markup)).not.toContain('Watch this');
    await person.press(followUp, '👎');
    await person.press(followUp, 'More');
    const turned = bot.emulator.messages(person.id).find(({ message_id: id }) => id === followUp.message_id);
    expect(turned?.text).toContain('Page 2 of');
    expect(turned && articleOf(turned)).toBe(articleOf(answer));
    const store = await openStore(bot.config.databaseUrl);
    const [vote] = await store.feedback.all();
    await store.close();
    expect(vote?.articleIds).toEqual([articleOf(answer)?.split('/').at(-1)]);
  });
});
