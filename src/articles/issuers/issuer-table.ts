/** A name in English, Russian, Kazakh. */
export type IssuerNames = readonly [en: string, ru: string, kk: string];

/** Ministries and republic-wide bodies by their slug on gov.kz. */
export const REPUBLIC_BODIES: Readonly<Record<string, IssuerNames>> = {
  adilet: ['Ministry of Justice', 'Министерство юстиции', 'Әділет министрлігі'],
  afm: [
    'Agency for Financial Monitoring',
    'Агентство по финансовому мониторингу',
    'Қаржылық мониторинг агенттігі',
  ],
  agriculture: [
    'Ministry of Agriculture',
    'Министерство сельского хозяйства',
    'Ауыл шаруашылығы министрлігі',
  ],
  antikor: [
    'Anti-Corruption Agency',
    'Антикоррупционная служба',
    'Сыбайлас жемқорлыққа қарсы іс-қимыл агенттігі',
  ],
  ardfm: [
    'Agency for Regulation and Development of the Financial Market',
    'Агентство по регулированию и развитию финансового рынка',
    'Қаржы нарығын реттеу және дамыту агенттігі',
  ],
  aspr: [
    'Agency for Strategic Planning and Reforms',
    'Агентство по стратегическому планированию и реформам',
    'Стратегиялық жоспарлау және реформалар агенттігі',
  ],
  culture: [
    'Ministry of Culture and Information',
    'Министерство культуры и информации',
    'Мәдениет және ақпарат министрлігі',
  ],
  dsm: ['Ministry of Healthcare', 'Министерство здравоохранения', 'Денсаулық сақтау министрлігі'],
  ecogeo: [
    'Ministry of Ecology and Natural Resources',
    'Министерство экологии и природных ресурсов',
    'Экология және табиғи ресурстар министрлігі',
  ],
  economy: [
    'Ministry of National Economy',
    'Министерство национальной экономики',
    'Ұлттық экономика министрлігі',
  ],
  edu: ['Ministry of Education', 'Министерство просвещения', 'Оқу-ағарту министрлігі'],
  emer: [
    'Ministry of Emergency Situations',
    'Министерство по чрезвычайным ситуациям',
    'Төтенше жағдайлар министрлігі',
  ],
  enbek: [
    'Ministry of Labour and Social Protection',
    'Министерство труда и социальной защиты населения',
    'Еңбек және халықты әлеуметтік қорғау министрлігі',
  ],
  energo: ['Ministry of Energy', 'Министерство энергетики', 'Энергетика министрлігі'],
  energy: ['Ministry of Energy', 'Министерство энергетики', 'Энергетика министрлігі'],
  kgd: ['State Revenue Committee', 'Комитет государственных доходов', 'Мемлекеттік кірістер комитеті'],
  knb: ['National Security Committee', 'Комитет национальной безопасности', 'Ұлттық қауіпсіздік комитеті'],
  maidd: [
    'Ministry of Artificial Intelligence and Digital Development',
    'Министерство искусственного интеллекта и цифрового развития',
    'Жасанды интеллект және цифрлық даму министрлігі',
  ],
  mam: [
    'Ministry of Culture and Information',
    'Министерство культуры и информации',
    'Мәдениет және ақпарат министрлігі',
  ],
  mdai: [
    'Ministry of Digital Development, Innovations and Aerospace Industry',
    'Министерство цифрового развития, инноваций и аэрокосмической промышленности',
    'Цифрлық даму, инновациялар және аэроғарыш өнеркәсібі министрлігі',
  ],
  mfa: ['Ministry of Foreign Affairs', 'Министерство иностранных дел', 'Сыртқы істер министрлігі'],
  minfin: ['Ministry of Finance', 'Министерство финансов', 'Қаржы министрлігі'],
  moa: ['Ministry of Agriculture', 'Министерство сельского хозяйства', 'Ауыл шаруашылығы министрлігі'],
  mod: ['Ministry of Defence', 'Министерство обороны', 'Қорғаныс министрлігі'],
  mps: [
    'Ministry of Industry and Construction',
    'Министерство промышленности и строительства',
    'Өнеркәсіп және құрылыс министрлігі',
  ],
  mti: [
    'Ministry of Trade and Integration',
    'Министерство торговли и интеграции',
    'Сауда және интеграция министрлігі',
  ],
  mvd: ['Ministry of Internal Affairs', 'Министерство внутренних дел', 'Ішкі істер министрлігі'],
  prokuror: ['Prosecutor General’s Office', 'Генеральная прокуратура', 'Бас прокуратура'],
  qogam: [
    'Ministry of Information and Social Development',
    'Министерство информации и общественного развития',
    'Ақпарат және қоғамдық даму министрлігі',
  ],
  qriim: ['Ministry of Internal Affairs', 'Министерство внутренних дел', 'Ішкі істер министрлігі'],
  sci: [
    'Ministry of Science and Higher Education',
    'Министерство науки и высшего образования',
    'Ғылым және жоғары білім министрлігі',
  ],
  stat: ['Bureau of National Statistics', 'Бюро национальной статистики', 'Ұлттық статистика бюросы'],
  transport: ['Ministry of Transport', 'Министерство транспорта', 'Көлік министрлігі'],
  tsm: ['Ministry of Tourism and Sports', 'Министерство туризма и спорта', 'Туризм және спорт министрлігі'],
  water: [
    'Ministry of Water Resources and Irrigation',
    'Министерство водных ресурсов и ирригации',
    'Су ресурстары және ирригация министрлігі',
  ],
};

/** Regional branches of republic-wide bodies: `mvd-atyrau`. */
export const REGIONAL_BODIES: Readonly<Record<string, IssuerNames>> = {
  adilet: ['Justice Department', 'Департамент юстиции', 'Әділет департаменті'],
  antikor: [
    'Anti-Corruption Department',
    'Антикоррупционный департамент',
    'Сыбайлас жемқорлыққа қарсы департамент',
  ],
  dchs: [
    'Emergency Situations Department',
    'Департамент по чрезвычайным ситуациям',
    'Төтенше жағдайлар департаменті',
  ],
  dsm: ['Health Department', 'Департамент здравоохранения', 'Денсаулық сақтау департаменті'],
  ecogeo: ['Ecology Department', 'Департамент экологии', 'Экология департаменті'],
  emer: [
    'Emergency Situations Department',
    'Департамент по чрезвычайным ситуациям',
    'Төтенше жағдайлар департаменті',
  ],
  enbek: [
    'Labour Department',
    'Департамент труда и социальной защиты',
    'Еңбек және әлеуметтік қорғау департаменті',
  ],
  kgd: [
    'State Revenue Department',
    'Департамент государственных доходов',
    'Мемлекеттік кірістер департаменті',
  ],
  mvd: ['Police Department', 'Департамент полиции', 'Полиция департаменті'],
  prokuror: ['Prosecutor’s Office', 'Прокуратура', 'Прокуратура'],
  qriim: ['Police Department', 'Департамент полиции', 'Полиция департаменті'],
  stat: ['Statistics Department', 'Департамент статистики', 'Статистика департаменті'],
};
