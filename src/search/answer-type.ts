/** What kind of thing would answer: it steers which sentence is shown. */
export type AnswerType = 'person' | 'number' | 'money' | 'date' | 'place' | 'reason' | 'any';

interface Expectation {
  readonly type: AnswerType;
  /** Folded words of the question that say only what kind is wanted, and are not searched. */
  readonly words: ReadonlySet<string>;
}

interface Cue {
  readonly type: AnswerType;
  readonly pattern: RegExp;
  readonly words?: readonly string[];
}

/** First match wins: the narrower cue stands first. */
const CUES: readonly Cue[] = [
  {
    type: 'money',
    pattern:
      /\bhow much (?:money|does|did|do|will|is|was|were|are|has|have)\b.*\b(?:cost|pay|paid|spen|worth|price|alloc|invest|fund|budget)|\b(?:price|cost|budget|salary|fine|funding)s?\b|сколько (?:стоит|стоил|потра)|цена|стоимость|қанша тұрады|бағасы/iu,
  },
  {
    type: 'number',
    pattern:
      /\bhow (?:many|much|fast|long|old|far|big|large|high|often)\b|\bwhat (?:number|percentage|percent|share|proportion|amount)\b|\bby how much\b|сколько|насколько|какая доля|какой процент|қанша|неше/iu,
    words: ['number', 'amount'],
  },
  {
    type: 'date',
    pattern:
      /\bwhen\b|\b(?:what|which|in what|in which) (?:year|date|day|month|time)\b|\buntil when\b|когда|в каком году|какого числа|қашан|қай жылы/iu,
    words: ['date'],
  },
  {
    type: 'person',
    pattern:
      /\bwho(?:m|se)?\b|\bname of the\b|\bname$|(?:^|\s)(?:кто|кого|кем|кому|чь[яёи])(?=\s|\?|$)|как зовут|(?:^|\s)кім/iu,
    words: ['name'],
  },
  {
    type: 'place',
    pattern:
      /\bwhere\b|\b(?:what|which|in what|in which) (?:city|cities|country|place|region|village|town)\b|(?:^|\s)(?:где|куда|откуда)(?=\s|\?|$)|в как(?:ом|ой) (?:городе|стране|регионе)|қайда|қай жерде/iu,
  },
  {
    type: 'reason',
    pattern: /\bwhy\b|\b(?:reason|cause|purpose|goal|aim)\b|почему|зачем|неге|неліктен/iu,
    words: ['purpose', 'reason'],
  },
];

export function expectedAnswer(question: string): Expectation {
  for (const cue of CUES) {
    if (cue.pattern.test(question)) return { type: cue.type, words: new Set(cue.words) };
  }
  return { type: 'any', words: new Set() };
}

/** What a sentence must hold to be of the type. */
const EVIDENCE: Readonly<Record<AnswerType, RegExp>> = {
  money:
    /(?:[$€£₸¥]\s?\d)|\d[\d.,\s]*(?:thousand|million|billion|trillion|тысяч|тыс|миллион|млн|миллиард|млрд|трлн|мың|миллиард)?\.?\s*(?:us |American )?(?:tenge|dollars?|euros?|rubles?|MCI|тенге|теңге|доллар|евро|рубл|МРП|АЕК)/iu,
  number:
    /\p{N}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion|half|third|twice)\b|(?:^|\s)(?:один|одна|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|сто|тысяч|половин)/iu,
  date: /\b(?:1[0-9]|20)\d\d\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|century|year|month|spring|summer|autumn|winter)\b|январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр|год|век|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|жыл/iu,
  person: /\p{Lu}[\p{L}.'’-]+\s+\p{Lu}[\p{L}'’-]+/u,
  place: /[\p{Ll},]\s+\p{Lu}\p{L}{2,}/u,
  reason:
    /\b(?:because|due to|owing|in order to|so that|therefore|thus|led to|caused?|as a result|aim|goal|purpose|to (?:raise|prevent|ensure|improve|increase|reduce|provide|protect|support))\b|потому|из-за|так как|поскольку|чтобы|вследствие|благодаря|цель|үшін|себебі|сондықтан/iu,
  any: /(?:)/u,
};

/** Whether a text holds something of the expected type. */
export function holdsAnswer(type: AnswerType, text: string): boolean {
  return EVIDENCE[type].test(text);
}
