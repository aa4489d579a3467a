/** Texts of an empty chat and the composer, in the person's language. */
const WORDS = {
  en: {
    hello: (name) => `Hello, ${name}`,
    greeting: 'Ask about the official news of Kazakhstan, and follow the regions you care for.',
    start: 'Start',
    orAsk: 'or ask at once',
    askHere: 'Ask a question',
    writeHere: 'Write a message',
    group: (username) =>
      `In a group the bot hears only commands, its name (@${username}) and replies to it. What people say to each other stays theirs.`,
    blocked: 'You blocked the bot. Unblock it in the menu above to write again.',
    silent: 'Only the channel’s administrators write here.',
    channel: 'What the bot posts for the channel’s subscribers appears here.',
    questions: [
      'How many people are waiting for a new heart?',
      'Who was on the jury of the eco competition?',
      'What is new in Aktobe?',
    ],
  },
  ru: {
    hello: (name) => `Здравствуйте, ${name}`,
    greeting: 'Спрашивайте об официальных новостях Казахстана и подпишитесь на свои регионы.',
    start: 'Начать',
    orAsk: 'или сразу спросите',
    askHere: 'Задайте вопрос',
    writeHere: 'Напишите сообщение',
    group: (username) =>
      `В группе бот видит только команды, своё имя (@${username}) и ответы на свои сообщения. О чём люди говорят между собой, остаётся между ними.`,
    blocked: 'Вы заблокировали бота. Чтобы снова писать ему, разблокируйте его в меню выше.',
    silent: 'Здесь пишут только администраторы канала.',
    channel: 'Здесь появляется то, что бот публикует для подписчиков канала.',
    questions: [
      'Сколько человек ждут пересадки сердца?',
      'Почему зимой гибнет рыба?',
      'Что нового в Актобе?',
    ],
  },
  kk: {
    hello: (name) => `Сәлеметсіз бе, ${name}`,
    greeting: 'Қазақстанның ресми жаңалықтары туралы сұраңыз, өз өңірлеріңізге жазылыңыз.',
    start: 'Бастау',
    orAsk: 'немесе бірден сұраңыз',
    askHere: 'Сұрақ жазыңыз',
    writeHere: 'Хабарлама жазыңыз',
    group: (username) =>
      `Топта бот тек командаларды, өз атын (@${username}) және өз хабарларына берілген жауаптарды көреді. Адамдардың өзара әңгімесі өздерінде қалады.`,
    blocked: 'Сіз ботты бұғаттадыңыз. Қайта жазу үшін жоғарыдағы мәзірден бұғаттауды алып тастаңыз.',
    silent: 'Мұнда тек арна әкімшілері жазады.',
    channel: 'Бот арна жазылушыларына жариялайтын мақалалар осы жерде шығады.',
    questions: [
      'Жүрек ауыстыруды қанша адам күтіп жүр?',
      'Қыста балық неге қырылады?',
      'Ақтөбеде не жаңалық бар?',
    ],
  },
};

/** The texts for a person; `language` is the tag of the language used. */
export function wordsFor({ languageCode }) {
  const language = Object.hasOwn(WORDS, languageCode ?? '') ? languageCode : 'en';
  return { language, ...WORDS[language] };
}
