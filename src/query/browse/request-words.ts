import { fold } from '../../text/folding.ts';

/** How people greet, and ask to be told: `подскажите, кто аким …`, `айтшы, …`, in three languages. */
const WORDS: ReadonlySet<string> = new Set(
  `hello hi hey please kindly thanks
  здравствуйте здравствуй привет пожалуйста спасибо подскажи подскажите скажи скажите расскажи расскажите покажи покажите
  объясни объясните ответь ответьте хочу хотел хотела хотелось хотим узнать знать интересует
  сәлем сәлеметсіз рахмет өтінемін айтшы айтыңызшы айтыңыз айтып берші беріңізші бересіз білгім`
    .split(/\s+/)
    .map(fold),
);

/** Whether a folded word is said to whoever is asked, and says nothing of what is. */
export function isRequestWord(word: string): boolean {
  return WORDS.has(word);
}
