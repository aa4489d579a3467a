import { languageOf } from '../../articles/language-detection.ts';
import { findRegions } from '../../articles/regions/regions.ts';
import { type AnalyzedToken, analyze } from '../../languages/analyzer.ts';
import { fold } from '../../text/folding.ts';

const foldedWords = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(fold));
/** Words of the given beginnings, for languages with many endings; what goes on longer is two words in one. */
const beginnings = (words: string): RegExp =>
  new RegExp(`^(?:${words.split(/\s+/).map(fold).join('|')})\\p{L}{0,8}$`, 'u');

/** Words that ask for news as such, in three languages. */
const NEWS_WORDS = foldedWords(
  `new news latest newest recent recently lately update updates headline headlines happening happened happens happen
  occurred going press release releases article articles list last fresh event events place published posted reported
  reports announced developments digest summary overview stories story anything everything something interesting
  нового новое новые новых вышло слышно творится делается главное интересного интересное
  жаңа соңғы болып болды болған болатын жатыр жатты жатқан тізім`,
);
const NEWS_BEGINNINGS = beginnings(
  `новост событи происшестви произош происход случил опублик публик дайджест сводк новеньк пишут писали сообща последн свеж
  жаңалы оқиға хабар өзгеріс мақала дайджест істеліп`,
);
/** Words that may stand beside them without naming a topic. */
const NEUTRAL_WORDS = foldedWords(
  `region regions city oblast area kazakhstan country show give tell know read want see look hear top main key major
  important breaking today now currently right day days week month morning evening night latterly took take held brief all every
  область области город городе городу регион регионе регионах казахстан казахстана казахстане стране страны день дня дней
  время утром днем вечером ночью сегодня сейчас недавно лента ленту обзор главные главных важные важных интересные интересных самые самое все пожалуйста
  статьи статья статей текст
  облысы облысында облысының қаласы қаласында қаласының қазақстан қазақстанда елде бүгін қазір күн күні күннің кезде
  таңертең кешке маңызды басты барлық жайлы барма`,
);
const NEUTRAL_BEGINNINGS = beginnings(
  'покажи дай дайте расскажи выведи прочит почита перечисли хочу узнать почитать көрсет айтшы айтып айтыңыз беріңіз берші қызықты',
);
/** Words that ask for one thing, or for what is still to come. */
const SEEKING_WORDS = foldedWords(
  `who whom whose when where why how will shall tomorrow
  кто кого кому кем чей чья чьё когда где куда откуда почему зачем отчего как каким сколько насколько будет будут завтра
  кім кімді кімге кімнің кіммен қашан қайда қайдан неге неліктен қалай қанша неше нешеге болады ертең`,
);
/** Ways to ask for news without a word for them. */
const IDIOMS: readonly RegExp[] = [
  /^\s*(?:so\s+)?(?:what['’]?s\s+up|how\s+are\s+things|how\s+is\s+(?:it|everything)\s+going|how\s+is\s+(?:life|everything))(?!\p{L})/iu,
  /^\s*(?:ну\s+)?(?:как\s+дела|как\s+жизнь|как\s+обстановка|как\s+там|что\s+там|что\s+слышно)(?!\p{L})/iu,
  /(?<!\p{L})(?:жа[гғ]дай\s+[кқ]алай|не\s+хабар|[кқ]ал\s+[кқ]алай)\s*[?!.]*\s*$/iu,
];

/** Where an idiom that asks for news stands in a text; null where none does. */
function findIdiom(text: string): { readonly start: number; readonly end: number } | null {
  for (const idiom of IDIOMS) {
    const match = idiom.exec(text);
    if (match) return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** What the words of a text, beside the regions that it names, say of what is wanted. */
export interface BrowseSignals {
  /** Some word asks for news. */
  readonly asksForNews: boolean;
  /** No word names a topic, nor asks for one thing. */
  readonly hasNoTopic: boolean;
}

export function classifyBrowse(text: string): BrowseSignals {
  const idiom = findIdiom(text);
  const taken = [...findRegions(text), ...(idiom === null ? [] : [idiom])];
  const tokens = analyze(text, languageOf(text)).filter(
    (token) => !taken.some(({ start, end }) => token.start >= start && token.end <= end),
  );
  return {
    asksForNews: idiom !== null || tokens.some(({ word }) => isBrowseWord(word)),
    hasNoTopic: tokens.every(isPlainWord),
  };
}

/** Whether a folded word asks for news as such. */
export function isBrowseWord(word: string): boolean {
  return NEWS_WORDS.has(word) || NEWS_BEGINNINGS.test(word);
}

function isPlainWord({ word, isStopWord }: AnalyzedToken): boolean {
  if (SEEKING_WORDS.has(word)) return false;
  return isStopWord || isBrowseWord(word) || NEUTRAL_WORDS.has(word) || NEUTRAL_BEGINNINGS.test(word);
}
