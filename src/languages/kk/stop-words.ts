import { fold } from '../../text/folding.ts';

const WORDS = `және мен пен бен да де та те ма ме ба бе па пе бұл осы сол ол мына ана олар біз сіз сен мені оның олардың
үшін туралы жөнінде бойынша дейін кейін соң бұрын ғана тек өте тағы әрі бірақ немесе егер ал болып болды болған болады бар жоқ емес
еді екен деп деген деді дейді кім кімді кімнің не нені ненің қай қайсы қандай қалай қашан қайда қайдан неге неліктен неше қанша
барлық бәрі әр өз өзі өзінің бір`;

/** Function words, in Kazakh letters and as they are typed on a Russian keyboard. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  WORDS.split(/\s+/).flatMap((word) => [word, fold(word)]),
);
