import { fold } from '../text/folding.ts';
import type { LanguageCode } from './languages.ts';
import { LANGUAGES } from './languages.ts';

/**
 * Words that news and the people who ask about it use for the same thing. Only plain words of wide use: a list that
 * grows with the topics of the day would be tuning.
 */
const GROUPS: Readonly<Record<LanguageCode, string>> = {
  en: `km kilometer kilometre
  kg kilogram kilogramme
  ha hectare
  mln million
  bn billion
  usd dollar
  kzt tenge
  govern governor akim
  cost price worth value expensive
  pay fund finance
  money funds
  salary wage
  increase growth grow rise rose grew
  decrease decline fall fell drop reduce reduction lower
  build construct construction building built
  make produce production manufacture output create creation
  open launch start begin began begun commission commissioning
  head chairman chairwoman chair director leader chief lead led
  akim governor mayor
  doctor physician medic
  student pupil schoolchild schoolchildren
  kid child children
  buy purchase acquire bought
  repair renovate renovation overhaul fix restore modernize modernise
  job employment workplace vacancy
  company firm enterprise corporation
  contest competition
  plant factory
  road highway
  airport aerodrome
  railway railroad
  train locomotive
  car automobile vehicle
  die death mortality dead killed
  illness disease sickness
  medicine drug
  surgery operation
  hospital clinic
  machine equipment device apparatus
  win winner won
  prize award reward
  big large great
  biggest largest greatest
  small little
  fast speed quick rapid
  length long
  height tall high
  old age aged
  amount volume quantity
  quantity number
  share percentage percent proportion
  place location site
  house housing home residential
  country nation state
  president head
  find discover discovery found
  deposit reserve
  goal aim purpose objective
  reason cause
  help assist support aid
  attend participate participation attended took
  join joined participant
  meeting session
  talk speak spoke speech said say
  sign signed agreement
  plan planned intend
  send export exported
  grow cultivate cultivation
  farm agriculture agricultural farming
  crop harvest
  garbage waste trash rubbish
  ecology environment environmental ecological
  heat heating
  electricity power
  rocket spacecraft
  film movie
  author writer wrote written
  end finish complete completion
  rate level
  movement motion
  kill murder
  war conflict
  law act legislation
  fine penalty
  police policeman
  teacher educator
  language tongue
  founder founded found established establish
  born birth
  marry marriage wife husband spouse
  name called named`,
  ru: `км километр
  кг килограмм
  га гектар
  тыс тысяча
  млн миллион
  млрд миллиард
  тг тенге
  цена стоимость стоить
  зарплата оклад заработок
  рост увеличение увеличиться вырасти
  снижение уменьшение сократиться сокращение падение
  строить строительство построить возвести
  производить производство выпуск изготовить
  открыть запустить запуск начать начало
  глава руководитель председатель директор начальник
  аким губернатор мэр
  врач доктор медик
  ученик школьник учащийся студент
  ребенок дети
  купить приобрести закупить
  ремонт отремонтировать восстановить реконструкция
  компания фирма предприятие
  конкурс соревнование
  завод фабрика
  дорога шоссе трасса автодорога
  автомобиль машина
  умереть смерть смертность погибнуть
  болезнь заболевание
  лекарство препарат
  операция хирургия
  больница клиника
  победить победитель выиграть
  премия приз награда
  большой крупный
  крупнейший самый
  быстро скорость
  возраст лет
  количество число численность
  доля процент
  место расположение
  страна государство
  найти обнаружить открытие
  цель задача
  причина вызвать
  помочь помощь поддержка
  участвовать участие участник
  заседание совещание встреча
  говорить сказать заявить
  подписать соглашение договор
  мусор отходы
  экология среда
  электричество электроэнергия
  фильм кино
  автор писатель написать
  закончить завершить завершение
  война конфликт
  закон законодательство
  штраф наказание
  учитель преподаватель педагог
  основать основатель создать
  родиться рождение
  жена муж супруга супруг`,
  kk: `баға құн
  өсім өсу арту
  төмендеу азаю қысқару
  салу құрылыс
  өндіру өндіріс шығару
  ашу іске қосу
  басшы төраға директор жетекші
  дәрігер медик
  оқушы студент
  сатып алу
  жөндеу
  компания кәсіпорын
  байқау сайыс
  зауыт фабрика
  жол тасжол
  көлік автомобиль
  ауру дерт
  дәрі
  аурухана емхана
  жеңіс жеңімпаз
  ел мемлекет
  мақсат міндет
  себеп
  көмек қолдау
  жиналыс отырыс кездесу
  қалдық қоқыс
  заң
  айыппұл
  мұғалім ұстаз`,
};

/** Terms that stand for the same thing, by term. */
function termsOf(language: LanguageCode): ReadonlyMap<string, readonly string[]> {
  const { stem, stopWords } = LANGUAGES[language];
  const synonyms = new Map<string, Set<string>>();
  for (const line of GROUPS[language].split('\n')) {
    const words = line
      .trim()
      .split(' ')
      .filter((word) => !stopWords.has(word));
    const terms = new Set(words.map((word) => fold(stem(word))));
    for (const term of terms) {
      const known = synonyms.get(term) ?? new Set();
      for (const other of terms) if (other !== term) known.add(other);
      synonyms.set(term, known);
    }
  }
  return new Map([...synonyms].map(([term, others]) => [term, [...others]]));
}

const SYNONYMS: Readonly<Record<LanguageCode, ReadonlyMap<string, readonly string[]>>> = {
  en: termsOf('en'),
  ru: termsOf('ru'),
  kk: termsOf('kk'),
};

/** Terms (as an analyzer makes them) that may stand where the given one is asked for. */
export function synonymsOf(term: string, language: LanguageCode): readonly string[] {
  return SYNONYMS[language].get(term) ?? [];
}
