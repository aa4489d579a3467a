import { fold } from '../../text/folding.ts';

const STOP_WORDS = `және мен пен бен да де та те ма ме ба бе па пе бұл осы сол ол мына ана олар біз сіз сен мені оның олардың
үшін туралы жөнінде бойынша дейін кейін соң бұрын ғана тек өте тағы әрі бірақ немесе егер ал болып болды болған болады бар жоқ емес
еді екен деп деген деді дейді кім кімді кімнің не нені ненің қай қайсы қандай қалай қашан қайда қайдан неге неліктен неше қанша
барлық бәрі әр өз өзі өзінің бір`;

/**
 * Inflectional endings, outermost last: plural, possessive, case, predicate. Kazakh joins them in this order,
 * so they are taken off from the right, layer by layer, while at least three letters with a vowel remain. A layer is
 * repeated until nothing comes off: a name that ends like an ending (Қарағанды) has one stem with and without endings.
 */
const LAYERS: readonly (readonly string[])[] = [
  [
    'мын',
    'мін',
    'бын',
    'бін',
    'пын',
    'пін',
    'сың',
    'сің',
    'мыз',
    'міз',
    'быз',
    'біз',
    'пыз',
    'піз',
    'сыз',
    'сіз',
  ],
  [
    ...['ның', 'нің', 'дың', 'дің', 'тың', 'тің'],
    ...['нан', 'нен', 'дан', 'ден', 'тан', 'тен', 'ндағы', 'ндегі', 'дағы', 'дегі', 'тағы', 'тегі'],
    ...['нда', 'нде', 'да', 'де', 'та', 'те', 'мен', 'бен', 'пен'],
    ...['ға', 'ге', 'қа', 'ке', 'на', 'не', 'ны', 'ні', 'ды', 'ді', 'ты', 'ті', 'ын', 'ін', 'сын', 'сін'],
  ],
  [
    'ымыз',
    'іміз',
    'мыз',
    'міз',
    'ыңыз',
    'іңіз',
    'лары',
    'лері',
    'дары',
    'дері',
    'тары',
    'тері',
    'сы',
    'сі',
    'ым',
    'ім',
    'ы',
    'і',
  ],
  ['лар', 'лер', 'дар', 'дер', 'тар', 'тер'],
];
const VOWEL = /[аәоөұүыіеиуэюяё]/;
const MIN_STEM_LENGTH = 3;

function withoutEnding(word: string, endings: readonly string[]): string {
  let longest = '';
  for (const ending of endings) {
    if (ending.length <= longest.length || !word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    if (rest.length >= MIN_STEM_LENGTH && VOWEL.test(rest)) longest = ending;
  }
  return longest === '' ? word : withoutEnding(word.slice(0, -longest.length), endings);
}

function stem(word: string): string {
  return LAYERS.reduce(withoutEnding, word);
}

/** In Kazakh letters, and as they are typed on a Russian keyboard. */
const stopWords = new Set(STOP_WORDS.split(/\s+/).flatMap((word) => [word, fold(word)]));

export const KAZAKH = { stem, stopWords };
