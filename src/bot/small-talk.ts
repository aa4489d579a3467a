export type SmallTalk = 'greeting' | 'thanks';

/** Each phrase is a whole message but for signs and capitals. */
const PHRASES: Readonly<Record<SmallTalk, readonly string[]>> = {
  greeting: [
    // English
    'hello',
    'hello there',
    'hi',
    'hi there',
    'hey',
    'good morning',
    'good afternoon',
    'good evening',
    'good day',
    'greetings',
    'how are you',
    // Russian
    'привет',
    'приветствую',
    'здравствуй',
    'здравствуйте',
    'здрасте',
    'здрасьте',
    'добрый день',
    'доброе утро',
    'добрый вечер',
    'доброго дня',
    'доброго времени суток',
    'салам',
    'как дела',
    // Kazakh
    'сәлем',
    'салем',
    'сәлеметсіз бе',
    'салеметсиз бе',
    'сәлеметсіздер ме',
    'саламатсыз ба',
    'саламатсыздар ма',
    'ассалаумағалейкум',
    'ассалаумагалейкум',
    'ассаламу алейкум',
    'армысыз',
    'қайырлы таң',
    'қайырлы күн',
    'қайырлы кеш',
    'қалайсыз',
    'қалыңыз қалай',
    'қалай жағдай',
  ],
  thanks: [
    'thanks',
    'thanks a lot',
    'many thanks',
    'thank you',
    'thank you very much',
    'thx',
    'ok',
    'okay',
    'bye',
    'goodbye',
    'спасибо',
    'большое спасибо',
    'спасибо большое',
    'благодарю',
    'ок',
    'понятно',
    'ясно',
    'пока',
    'до свидания',
    'рахмет',
    'рақмет',
    'көп рахмет',
    'көп рақмет',
    'үлкен рахмет',
    'үлкен рақмет',
    'рахмет сізге',
    'рақмет сізге',
    'түсінікті',
    'жақсы',
    'сау болыңыз',
  ],
};

const KIND_OF = new Map<string, SmallTalk>([
  ...PHRASES.greeting.map((phrase) => [phrase, 'greeting'] as const),
  ...PHRASES.thanks.map((phrase) => [phrase, 'thanks'] as const),
]);

/** What is said to a bot as to a person, and asks the news nothing; null for anything else. */
export function smallTalkOf(text: string): SmallTalk | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return KIND_OF.get(words.join(' ')) ?? null;
}
