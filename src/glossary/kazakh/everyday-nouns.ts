/** Everyday nouns, months and days. */
export const EVERYDAY_NOUNS = `
ай|month
айырма|difference
айырмашылық|difference
ақау|defect, defects
ақпан|February
алақан|palm
амал|action
анықтама|certificate, reference
аппарат|apparatus, office, device
арақатынас|ratio
арақашықтық|distance
аралық|interval
арманы, арман|dream
арнайы экономикалық аймақ|special economic zone
артықшылық|advantage
ауқым|scale
аумақтық|territorial
әлеует|potential
әңгіме|conversation, story
әрекет|action
әсер|influence, impact, effect
баға белгілеу|pricing
бағалау жүйесі|assessment system
бағдар|direction
бағыттар|directions, routes
байланысты|related
бақылаушы|observer
балл|point, score
барыс|course
бастамашы|initiator
бастапқы|initial
басылым|publication
басымдық|priority
бейсенбі|Thursday
белгі|sign, mark, symptom
бет|page, face
биыл|this year, year
бөлшек|part, detail
бөлік, бөлім|part, section, department
буын|generation
былтыр, өткен жыл|last year, year
бірлік|unit, unity
ғасыр|century
дайындау|prepare, prepared, train, trained
дайындық|preparation, training, readiness
дауыс|voice, vote
дәуір, заман|era, epoch
деңгей|level
дерекқор|database
дөңгелек үстел|round table
дүйсенбі|Monday
ес|memory
ес жию|recover
есеп|report, calculation, accounting
есептеу|calculate, calculated, count
жағалау|coast, shore
жағдай|condition, situation, state
жақ|side
жақсы жағдай|good condition
жарияланым|publication
жауап|answer, response
жексенбі|Sunday
желтоқсан|December
жеткіліксіз|insufficient
жетіспеушілік|lack, shortage
жетістік|achievement, achievements
жиілік|frequency
жол беру|allow
жолдама|referral
жұма|Friday
жұмыс|work, job
жұмыс уақыты|working hours
жүйелілік|consistency
жыл|year
жылы|warm, year
зат|thing, item
зона|zone
империя|empire
кедергі|obstacle
кезек|queue, waiting list
кезең|stage, period, phase
келу|come
кемшілік|shortage, lack, shortcoming
кесте|schedule, table
код|code
команда|team
көмекші құрал|aid
көпшілік|majority, public
көрсеткіш|indicator, indicators
көрініс|view, scene
куәландыру|certification
күн тәртібі|agenda
күш|force, strength
қағаз|paper
қажеттілік|need, necessity
қазан|October
қала тұрғыны|city resident
қалып|condition
қаңтар|January
қараша|November
қатар|row, series
қате, қателік|error, mistake
қатынас|relation, relations
қол|hand, arm
қоныс|settlement
құрам|composition
қыркүйек|September
лақап ат|nickname
мағына|meaning
мақсат|goal, purpose, aim
мамыр|May
маусым|June, season
мәлімет|information, data
мән|importance, meaning
мәселе|issue, problem, question
мезгіл|season, time
мекеме|institution, institutions
мекен|place
мекенжай|address
мерзім|term, deadline, period
минут|minute
модуль|module
мүмкіндік|opportunity, possibility
наурыз айы|March
негіз|basis, foundation
нөмір|number
отан|homeland
өңір|region
өңірлік|regional
параметр|parameter, parameters
пицца|pizza
сағат|hour, hours
салдар|consequence, consequences
сәйкестендіру|identification
сәрсенбі|Wednesday
сәт|moment
сәуір|April
себеп|reason, cause
сезім|feeling
сейсенбі|Tuesday
секунд|second
сенбі|Saturday
сенім|trust, confidence
сервис|service
сөз|word, speech
сусын|drink, drinks
сұрақ|question
сынақ|trial, test, trials
сынама|sample, samples
тағдыр|fate
тақырып|topic, theme
талпыныс, әрекеттену|attempt
тамыз|August
таң|morning
таңба|sign, symbol
таңдау|choice, choose, selected
тәсіл|approach, method
тәулік|day
телефон|phone, telephone
телефон нөмірі|phone number
тең|equal
теңдік|equality
теория|theory
топтама|series
тұрақтылық|stability
түн|night
түр|type, kind, types
тізім|list
тіркелім|registration
ұғым|concept
ұзақ|long
ұзақтығы|duration
үдеріс, процесс|process
үлгі|sample, model, example
үміткер|candidate
үстел|table
формат|format
форум|forum
хабар|news, message
хабарлама|message, notification
хабарландыру|announcement
хат|letter
центр|center
цех|workshop
шабуыл|attack
шақыру|invite, call, invited
шама|amount
шарттар|conditions
шек|limit
шілде|July
экран|screen
энергетик|energy drinks
`;
