/** Everyday nouns, months and days. */
export const EVERYDAY_NOUNS = `
август|August
автоматизация|automation
адрес|address
анкета|questionnaire
апрель|April
база|base, basis
база данных|database
бизнес-план|business plan
благодарность|gratitude
большинство|most, majority
бумага|paper
вариант|option
век, веке, века|century
величина|value, magnitude
весна|spring
вещь|thing
вид|type, kind
видео|video
внимание|attention
возможность|opportunity, possibility
вопрос|question, issue
воскресенье|Sunday
время, времени, времён|time
вторник|Tuesday
выбор|choice, election
вывод|conclusion
вызов|challenge, call
высокий уровень|high level
выход|exit
год, года, году, лет, годов|year
голос|vote, voice
грамота|certificate, diploma
график|schedule, graph
группа|group
группировка|group
дата|date
движущая сила|driving force
действие|action, actions
декабрь|December
десятилетие|decade
деталь|detail
дефект|defect, defects
деятельность|activity, activities
динамика|dynamics
династия|dynasty
длительность|duration
доверие|trust
документ|document, documents
достижение|achievement, achievements
доступ|access
задание|task
задача|task, objective
заключение|conclusion
зал|hall
запись|record
заряд|charge
знак|sign
знание|knowledge
значение|importance, value
зона|zone
игрок|player
идентификация|identification
идея|idea
изделие|product
изменение климата|climate change
империя|empire
инструмент|tool, instrument
интервал|interval
интервью|interview
интерес|interest
информация|information
испытание|trial, test, trials
итог|results, result
июль|July
июнь|June
кадр, кадры|personnel, staff
календарь|calendar
кампания|campaign
карта|map, card
код|code
количество|number, amount
конец|end
кошка|cat
край|edge
круглый стол|round table
ладонь|palm
линейка|line
май|May
максимум|maximum
маленький|small
март|March
масштаб|scale
меньшинство|minority
месяц|month
месяцев|months
метод|method
механизм|mechanism
мечта|dream
мир и согласие|peace accord
миссия|mission
мнение|opinion
модуль|module
момент|moment
мысль|thought
наблюдение|observation, monitoring
наличие|availability
намерение|intention
нападение|attack
напиток|drink, drinks
направленность|orientation
начало|beginning, start
неделя|week
недостаток|shortage, lack
необходимость|need
номер|number
номер телефона|phone number
норматив|standard
ночь|night
ноябрь|November
обеспечение|provision, supply
обзор|review
обмен|exchange
образец|sample, samples
ожидание|waiting, expectation
октябрь|October
опыт|experience
основа|basis
особенность|feature
отличие|difference
отношение|relation, relations
отношения|relations
отсутствие|absence, lack
оценочный|estimated
очерёдность|queue
ошибка|error, mistake
паводковая ситуация|flood situation
память|memory
пара|pair
параметр|parameter, parameters
перечень|list
период|period
перспектива, перспективный|prospect, promising
письмо|letter
питание|meals, food, nutrition
пицца|pizza
повод|reason
повышение|increase
подход|approach
показатель|indicator, indicators
половина|half
положение|situation, position
полугодие|half year
польза|benefit
понедельник|Monday
попытка|attempt
поручительство|guarantee
последствие|consequence, consequences
потенциал|potential
потеря|loss
потребность|need, demand
правда|truth
предел|limit
пределы|limits
предложение|proposal, offer
преимущество|advantage
препятствие|obstacle
привет|hello
пример|example
принцип|principle
приоритет|priority
присутствие|presence
причина|reason, cause
проба|sample, samples
пробел|gap
проблема|problem, problems
продолжительность|duration
прозвище|nickname
процедура|procedure
процесс|process
пункт|point
пункт пропуска|checkpoint
пятница|Friday
работа|work, job
равенство|equality
размер|size, amount, rate
разница|difference
разрешение|permit, permission
разряд|category
рамка|framework
расчёт|calculation
результат|result, results
рейтинг|rating, ranking
ресторан|restaurant
родина|homeland
рука|hand, arm
ряд|series, row
самочувствие|health, feeling
сбор|collection
сведения|information, data
свет|light
свойство|property
сезон|season
секунда|second
сентябрь|September
сервис|service
серия|series
сила|force, strength
ситуация|situation
скамейка|bench
слово|word
сложность|difficulty
слой|layer
случай|case
смена|shift, change
событие|event
содержание|maintenance, content
сообщение|message, report
соотношение|ratio
состояние|condition, state
социальное обеспечение|social security
специальная экономическая зона|special economic zone
список|list
спор|dispute
способ|way, method
среда|Wednesday, environment
срок|term, deadline
сроки|deadlines, terms
ссылка|link
стандарт|standard
статус|status
статья|article
степень|degree
стол|table
столетие|century
сторона|side, party
стремление|aspiration
суббота|Saturday
судьба|fate
сутки|day
суть|essence
сфера|sphere, field
счёт|account
текст|text
телефон|phone, telephone
тема|topic, theme
темп|pace, rate
теория|theory
тип|type, kind
тираж|circulation
точка|point
требование|requirement
труд, трудовой|labor, work
тысячелетие|millennium
уровень|level
усилие|efforts
условие|condition, conditions
условия труда|working conditions
успех, успешный|success, successful
устойчивость, устойчивый|sustainability, sustainable
утро|morning
фаза|phase
факт|fact
фактор|factor
февраль|February
форма|form
формат|format
характер|nature, character
хорошее состояние|good condition
час|hour
часть|part
четверг|Thursday
шаг|step
экран|screen
элемент|element
эпоха|era, epoch
этап|stage, stages
январь|January
`;
