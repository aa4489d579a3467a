import type { AnswerType } from '../languages/answer-type.ts';
import { fold } from '../text/folding.ts';

export interface Expectation {
  readonly type: AnswerType;
  /** Folded words of the question that say only what kind is wanted, and are not searched. */
  readonly words: ReadonlySet<string>;
}

interface Cue {
  readonly type: AnswerType;
  readonly pattern: RegExp;
  readonly words?: readonly string[];
}

/** A pattern between word borders, in any script; Kazakh words also as they are typed on a Russian keyboard. */
function words(...alternatives: readonly string[]): RegExp {
  const all = alternatives.flatMap((pattern) => [...new Set([pattern, inRussianLetters(pattern)])]);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}

function inRussianLetters(pattern: string): string {
  return pattern.replace(/[әғқңөұүһі]/g, (letter) => fold(letter));
}

const MONEY_WORDS =
  'cost\\p{L}*|pa(?:y|ys|id)|spen[dt]|worth|price\\p{L}*|allocated|invest\\p{L}*|fund\\p{L}*|budget|money|earn\\p{L}*';

/** First match wins: the narrower cue stands first. */
const CUES: readonly Cue[] = [
  {
    type: 'money',
    pattern: words(
      `how much money`,
      `(?:how much|what amount)(?=.*\\b(?:${MONEY_WORDS}))`,
      `(?:price|cost|salary|fines?|funding|wage|pension|expenditure|spending)s?`,
      'поч[её]м|сколько (?:стоит|стоил\\p{L}*|будет стоить|обош\\p{L}*|обойд\\p{L}*|потра\\p{L}*|денег|заплат\\p{L}*|выдел\\p{L}*)',
      'цен[аеуы]|стоимост\\p{L}*|зарплат\\p{L}*|штраф\\p{L}*|пенси[яию]|тариф\\p{L}*|расход[ыа]?|финансировани[ея]',
      'қанша (?:тұрады|ақша|қаржы|теңге)|бағасы|құны|жалақы\\p{L}*|зейнетақы\\p{L}*|айыппұл\\p{L}*|тариф\\p{L}*',
    ),
  },
  {
    type: 'percentage',
    pattern: words(
      'what (?:percentage|percent|share|proportion|fraction)',
      '(?:percentage|share|proportion) of',
      'как(?:ой|ая|ую) (?:процент|доля|долю|часть)',
      'сколько процентов|на сколько процентов',
      'қанша пайыз\\p{L}*|неше пайыз\\p{L}*|үлесі',
    ),
    words: [
      'percentage',
      'percent',
      'процент',
      'процентов',
      'пайыз',
      'пайызы',
      'пайызга',
      'пайызды',
      'пайызын',
    ],
  },
  {
    type: 'age',
    pattern: words(
      'how old|(?:at )?what age|age of',
      '^\\s*сколько (?:было |сейчас )?лет(?! назад)(?: было| сейчас| должно быть)? \\p{L}+(?:ому|ему|ой|ей|ым|им|у|ю|е|и)',
      'как(?:ого|ой) возраст\\p{L}*|в каком возрасте|возраст',
      '(?:неше|қанша) жас\\p{L}*|жасы (?:қанша|неше)\\p{L}*',
    ),
    words: ['old', 'age', 'лет', 'возраст', 'возраста', 'возрасте', 'жас', 'жаста', 'жаска', 'жасы'],
  },
  {
    type: 'duration',
    pattern: words(
      'how long(?= (?:did|does|do|has|have|had|will|was|were|is|are|it|after|before|until))(?!.*\\b(?:river|road|railway|highway|kilomet|km|bridge|wall))',
      'how many (?:years|hours|days|months|weeks|minutes|seconds|decades|centuries)',
      'как долго|сколько (?:лет|часов|дней|месяцев|недель|минут|секунд|времени)',
      'қанша уақыт\\p{L}*|(?:неше|қанша) (?:жыл|сағат|күн|ай|апта|минут)(?:[дт][ае]н?|[ғгқк][ае])?',
    ),
  },
  {
    type: 'number',
    pattern: words(
      'how (?:many|much|fast|long|far|big|large|high|tall|deep|wide|often|heavy|hot|cold|slow)',
      '(?:what|which) (?:is the |was the |are the |were the )?(?:total |average |maximum |minimum )?(?:number|amount|speed|length|height|depth|area|size|capacity|population|temperature|rate|volume|distance|weight)',
      'by how much|number of|amount of|length of',
      'сколько|насколько|как(?:ова?|ая|ой|ое) (?:длина|высота|площадь|скорость|численность|население|температура|глубина|ширина)',
      'числен\\p{L}* |количеств\\p{L}*',
      'қанша|неше|нешеге|саны|(?:ұзындығы|биіктігі|тереңдігі|жылдамдығы|температурасы|халқы) (?:қандай|қанша)',
    ),
    words: ['number', 'amount', 'количество'],
  },
  {
    type: 'date',
    pattern: words(
      'when|until when|since when',
      '(?:what|which|in what|in which|on what|by what) (?:year|date|day|month|time|century|decade|decades|period|season)s?',
      'когда|в как(?:ом|ие|их) (?:году|год\\p{L}*|месяце|веке|век\\p{L}*|день)|как(?:ого|ой|им|ом) (?:числ\\p{L}*|день|год\\p{L}*)',
      'қашан|қай жылы|қай күні|қай айда|нешінші жылы',
    ),
    words: ['date'],
  },
  {
    type: 'person',
    pattern: words(
      'who|whom|whose',
      'names? of (?:the |a )?(?:\\p{L}+ ){0,2}(?:minister|president|head|chairman|director|akim|doctor|surgeon|teacher|governor|mayor|king|queen|author|leader)\\p{L}*',
      '(?:minister|president|head|chairman|director|akim|doctor|surgeon|governor|mayor)\\P{L}name',
      'name$',
      'кто|кого|кем|кому|ком|чь[яёи]\\p{L}*|чей|чьим|как зовут|фамили\\p{L}*',
      'кім|кімді|кімге|кімнің|кіммен|кімдер',
    ),
    words: ['name', 'такой', 'такая', 'такие'],
  },
  {
    type: 'place',
    pattern: words(
      'where',
      '(?:what|which|in what|in which) (?:cit(?:y|ies)|countr(?:y|ies)|place|region|village|town|state|continent|river|island|area|location|province|district|street|part)s?',
      'где|куда|откуда',
      '(?:в|из|на|к|по) как(?:ом|ой|их|ую|ого) (?:город|стран|регион|област|мест|штат|район|континент|остров|част|улиц|рек)\\p{L}*',
      'как(?:ой|ая|ое|ие|ую) (?:город|страна|регион|область|место|река|остров|район)\\p{L}*',
      'қайда|қайдан|қай (?:жер|қала|ел|облыс|аудан)\\p{L}*',
    ),
  },
  {
    type: 'reason',
    pattern: words(
      'why|what (?:\\p{L}+ )?(?:reason|caused|led to)|(?:reason|cause|purpose|goal|aim)s?',
      'почему|зачем|отчего|причин\\p{L}*|цел[ьяи]\\p{L}*|из-за чего',
      'неге|неліктен|себебі|мақсаты|не үшін',
    ),
    words: ['purpose', 'reason', 'причина'],
  },
  {
    type: 'name',
    pattern: words(
      '(?:what|which) (?:is|was|are|were) (?:the )?(?:names?|title)|names? of|called|named|known as|titled|nicknamed',
      'как называ\\p{L}*|название|названи\\p{L}*|как назва\\p{L}*',
      'қалай аталады|атауы|аты қандай',
      'which (?:compan\\p{L}*|organi[sz]ation|university|team|party|newspaper|ministry|program\\p{L}*|project|bank|system)',
      'как(?:ая|ой|ое|ие) (?:компани\\p{L}*|организаци\\p{L}*|университет\\p{L}*|команд\\p{L}*|парти\\p{L}*|газет\\p{L}*|програм\\p{L}*)',
      'қай (?:компания|ұйым|университет|бағдарлама)\\p{L}*',
    ),
    words: ['name', 'called', 'название'],
  },
  {
    type: 'definition',
    pattern: /^\s*(?:what (?:is|are|was|were) (?:an? |the )?[\p{L}-]+(?: [\p{L}-]+)?\s*\?*\s*$|что такое)/iu,
    words: ['такое', 'такой', 'такая', 'такие'],
  },
  {
    // A role named without a question word: "akim of Shymkent".
    type: 'person',
    pattern:
      /^\s*(?:the )?(?:first |deputy |vice |prime |regional |chief )*(?:akim|minister|head|chairman|chairwoman|director|president|chief|ambassador|mayor|rector|governor|physician|surgeon|author|founder)s?(?: \p{L}+)? (?:of|to|at|in) /iu,
  },
];

const COUNTING = words('how (?:many|much)', 'сколько|скольк\\p{L}+', 'қанша|неше');

/** Where the name of what is to be counted starts (`how many >patients`); null where nothing is. */
export function countedFrom(question: string): number | null {
  const asked = COUNTING.exec(question);
  return asked === null ? null : asked.index + asked[0].length;
}

export function expectedAnswer(question: string): Expectation {
  for (const cue of CUES) {
    if (cue.pattern.test(question)) return { type: cue.type, words: new Set(cue.words) };
  }
  return { type: 'any', words: new Set() };
}
