import type { EntityWords, Language } from '../language.ts';

export const ENTITY_WORDS: EntityWords = {
  numbers: `бір екі үш төрт бес алты жеті сегіз тоғыз он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан
    жүз мың миллион миллиард жартысы`,
  dates: `қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан
    қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда
    жылы жыл жылдың ғасыр бүгін кеше ертең`,
  timeUnits: 'сағат|күн(?!дел|шы|бат|кө|гей)|апта|ай$|жыл(?!ыт|ыж|ым|ыл|қ|ж|у|дам)|ғасыр',
  currencies: 'теңге|аек$',
  percent: 'пайыз',
  ageAfter: 'жаста|жасар|жасында|бұрын$',
  ageBefore: '',
  placePrepositions: '',
  reasons: 'үшін себебі сондықтан мақсаты мақсатында салдарынан арқасында өйткені',
  defining: '',
  scales: 'мың|млн|миллион\\p{L}*|млрд|миллиард\\p{L}*|жүз',
  joiners: 'және|мен|пен|бен',
  relativeDates: 'бүгін кеше ертең биыл былтыр',
  bareDates: 'жылы жыл жылдың ғасыр',
  deictics: 'осы|биыл|былтыр|келесі|ағымдағы|өткен',
  yearBefore: '',
  yearAfter: 'жыл\\p{L}*|ж',
};

/** One form of each word that multiplies the number before it. */
export const SCALE_NAMES: Language['scaleNames'] = {
  thousand: 'мың',
  million: 'миллион млн',
  billion: 'миллиард млрд',
  trillion: 'триллион трлн',
};
