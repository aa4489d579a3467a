import { snowballStem, startOfEndings } from './snowball.ts';

const STOP_WORDS = `и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее её мне было вот от меня
еще ещё нет о об из ему теперь когда даже ну ли если уже или ни быть был была были него до вас нибудь вам сказал себя под будет ж
тогда кто этот того потому этого какой какая какое какие каков какова каково каковы какого какую каким какими каких какому совсем ним
здесь этом почти мой тем чтобы нее неё сейчас где есть надо ней для мы тебя их чем кем чему кому ком чём сам сама само сами чтоб без
будто чего раз тоже себе под ж этой этих эту это эти та те тот той том тех при об про через над перед между после во время
который которая которое которые которого которой которых которому которым которую котором которыми куда откуда почему зачем сколько
насколько чей чья чьё чье чьи является являются являлся являлась являлось являлись стал стала стало стали могут может мочь можно
свой своя свое своё свои своего своей своих своему своим свою них ними ей им нас нам вас вами`;

/** A longer word is no word of Russian and is left as it is. */
const MAX_WORD_LENGTH = 64;

/**
 * What looks like an ending at the end of a stem. Snowball takes it off `Токаев`, `рабочем` and `систем`, and leaves it in
 * `Токаева` and `система`, where another ending comes behind it.
 */
const SECOND_ENDING = /(?:[ое]в|[иыеоа]м|ах|ей|е)$/u;
const MIN_STEM_LENGTH = 3;
const MAX_SECOND_ENDINGS = 2;

/** The vowel that only the form without an ending has: `рынок`, `рынка`; `казахстанец`, `казахстанца`. */
const FLEETING_VOWEL = /(?<=[бвгджзклмнпрстфхцчшщ])[ое](?=[кц]$)/u;
const MIN_FLEETING_LENGTH = 5;

function stem(word: string): string {
  if (word.length > MAX_WORD_LENGTH) return word;
  const plain = word.replaceAll('ё', 'е');
  const regionStart = startOfEndings(plain);
  let base = snowballStem(plain);
  // `аким` has no ending: two letters would be left.
  if (base.length < MIN_STEM_LENGTH && SECOND_ENDING.test(plain)) base = plain;
  for (let times = 0; times < MAX_SECOND_ENDINGS; times++) {
    const at = base.search(SECOND_ENDING);
    if (at < Math.max(MIN_STEM_LENGTH, regionStart)) break;
    base = base.slice(0, at);
  }
  return base.length < MIN_FLEETING_LENGTH ? base : base.replace(FLEETING_VOWEL, '');
}

export const RUSSIAN = { stem, stopWords: new Set(STOP_WORDS.split(/\s+/)) };
