/** Everyday verbs. */
export const VERBS = `
брать, взять|take
быть, будет, будут, буду|
ввезти, ввозить, ввоз|import, imported
вернуть, вернуться|return, returned
вести|lead, conduct
взаимодействие, взаимодействовать|interaction, cooperation
вкладывать|invest, invested
включать, включить|include, includes
влиять, влияние|influence, impact, affect
внести, вносить|introduce, make, contribute
войти, входить|enter, included, belong
воспользоваться, пользоваться|use, used
восстановить, восстановление|restore, restoration, restored
вспомнить|recall
встретить, встретиться, встречаться|meet, met
вступить в силу|come into force, enter into force
выбирать, выбрать|choose, elect, selected
вывезти, вывоз, вывозить|export, removal, exported
выдавать, выдать, выдача|issue, issued
вызвать, вызывать|cause, call, caused
выйти|leave, come
вырасти, выросла, вырос, расти, растёт|grow, increase, grew, increased, growth
высказать|express
выявить, выявлять, выявлен|identify, detect, identified, found, revealed
говорить|say, speak, said
гореть, сгореть|burn, burned
дать, давать, даст, даёт, дают|give
действовать|operate, act, valid
делать, сделать, делает|make, do, made, perform
делиться|share
держать|keep, hold
добавить|add, added
добиться|achieve
довести|bring
договориться|agree, agreed
доставить, доставка|deliver, delivery, delivered
достигнутый|achieved
достичь, достигать, достигнуть, достиг|reach, achieve, reached
достроить|complete
думать|think
ехать, поехать|go
жаловаться|complain
ждать, ждут, ждёт, ожидать, ожидается|wait, waiting, expect, expected
желать, пожелать|wish
жениться|marry
жить, проживать, живёт, живут|live, lived, reside
забрать|take
завершить, завершать, завершение, завершён|complete, finish, completed, completion
завершиться|end, completed
заключить|conclude, concluded, sign
закончить, окончить, закончиться|finish, end, complete, graduate
закрепить, закреплять, закреплён, закрепление|assign, assigned, fix, secured
закрыть, закрытие|close, closed, closure
заложить|lay, laid
заменить, замена|replace, replacement
заметить, замечать|notice, noted
занять, занимать, занял, займёт, займут|occupy, take, took
записать|record
заплатить|pay, paid
заработать, зарабатывать|earn, start
зарегистрировать, зарегистрирован, регистрация|register, registration, registered
засеять|sow
звать, зовут|name
звонить|call
знать|know
значить, означать|mean
идти, пойти|go
избежать|avoid
известить|notify
изготовить, изготовление, изготавливать|manufacture, made, make
излечить|cure
изменить, изменять, изменён|change, amend, changed, amended
измерить, измерение, измерять|measure
иметь, иметься|have
искать|search, look
исполнить, исполнение, исполнять|execution, fulfill, perform
использовать, использование, использоваться, используют|use, used
исследовать|study, research
исчезнуть|disappear
каком, какими, скольким, скольких, сколькими, чьим, чьего, чьему, чьими|
касаться|concern
кормить|feed
лежать|lie
любить|love
мешать|prevent
мочь|
набрать|gain, score
называть, назвать, называться|name, called, call
найти, нашли, найден, обнаружить, обнаружен|discover, found, discovered
налаживать, наладить|establish
написать, писать|write, wrote, written
направить, направлять, направлен|send, direct, sent, directed, allocated
нарисовать, рисовать|draw, paint
наступить|come
находиться|located
начать, начаться, начал, начинать|begin, start, began, started
нуждаться|need
обеспечить, обеспечивать|provide, ensure, provided
обещать|promise
обновить, обновление|update, renew, renovated
обойти|bypass
обратиться, обращаться|apply, contact, appeal
объединить, объединять|unite
объяснить|explain
ограничить, ограничивать|limit, restrict
одобрить|approve, approved
ознакомиться|familiarize, acquainted
оказать, оказывать|provide, provided
определить, определять, определён|determine, identify, determined
опубликовать, публиковать|publish, published
осмотреть, осмотр|inspect, inspected, examination
основать, основан, основатель|founded, founder, established
оставаться, остаться|remain, remained
останавливать, остановить|stop, stopped
ответ|answer, response
отвечать, ответить|answer, respond
отдать|give
открыть, открывать, открыт, открытие, открыли|open, opened, opening, discovery
отличаться|differ
отменить, отмена|cancel, canceled, abolish
отметить, отмечать, отметил|note, noted, celebrate, mark
относиться, принадлежать|belong, relate
отправить, отправлять|send, sent
оформить, оформление|register, issue
охватить, охват|cover, coverage, covered
падать, упасть, падение|fall, fell, drop, decrease
передать, передавать, передаст, передадут, передача|transfer, hand, transferred
перейти|switch, move
пилотировать, пилотный|pilot, piloted
пить, пил, пьёт, пьют|drink, drank
побывать|visit
повысить, повышать, повыситься|increase, raise, raised, improve
погасить|repay
подать, подавать, подача|submit, submitted, supply
подвести итоги|summarize
поделить|divide
поднять, поднимать, подняться|raise, rise
подтвердить|confirm, confirmed
подчеркнуть|emphasize, emphasized, stressed
поймать|catch, caught
показать, показывать|show, showed
покинуть|leave, left
получить, получать, получение|receive, received, obtain
поменять|change
помнить|remember
понять, понимать|understand
попасть|get
пополнить|replenish
попросить, просить|ask, request
посетить, посещать, посещение|visit, visited
поступить, поступать|enter, receive, admitted
потерять|lose, lost
потребовать, требовать|require, demand
потребоваться, понадобиться|require, need
появиться|appear, appeared
превратить|turn
предложить, предлагать|propose, offer, proposed
предоставить, предоставлять, предоставление|provide, provided, provision
предотвратить|prevent
представить, представлять, представлен, представление|present, submit, submitted, presented
предстоит|will
предусмотреть, предусматривать, предусмотрен|provide, envisage, provided
прекратить|stop, terminate
преодолеть|overcome
прибыть|arrive, arrived
привести, приводить|lead, bring
пригласить|invite, invited
признать|recognize, recognized
прийти|come
применять, применение|apply, use, application
принести|bring
принять, принимать, принят, принятие|adopt, accept, take, adopted
приобрести, приобретать, приобретение, приобретён|purchase, acquire, purchased, bought
присвоить|assign, award
присоединиться|join, joined
провести, проводить, проведён, провёл, проведение|hold, conduct, held, conducted, chaired
продемонстрировать|demonstrate
продлить, продление|extend, extension
продолжить, продолжать, продолжаться|continue, continued
происходить, произойти|happen, occur, occurred
пройти, проходить, проходило|hold, held, pass, take place
пропасть|missing
просмотреть|view
работать|work, working
развернуть|deploy
разделить|divide
разместить|place, located
разрешить, разрешать|allow, permit
распознать, распознавать, распознаёт, распознавание|recognize, identify, recognition
распространить, распространение|spread, distribution
рассказать, рассказывать|tell, told
рассмотреть, рассматривать, рассмотрение|consider, considered, review
рассчитать, рассчитывать, рассчитывается|calculate, calculated
расторгнуть|terminate
регулировать, регулирование|regulate, regulation
родиться, рождение|born, birth
руководствоваться|guided
сбить|shoot, hit
связать, связан|connect, connected, related
сидеть|sit
сказать, сказал|say, said
следить|monitor
служить|serve
случиться|happen, happened
снизить, снижать, снизиться, снизилась, снижение|reduce, decrease, decline, fell, reduction
снимать|remove
совершить, совершать|commit, make, committed
содержать|contain, maintain
создать, создавать, создаст, создадут, создание, создан|create, creation, created, established
сократить, сокращать, сокращение, сократиться|reduce, reduction, reduced, cut
сообщить, сообщать|report, inform, reported
соответствовать|comply, meet
составить, составлять|amount, make
состояться|held, place
сохранить, сохранение|preserve, save, preservation
спросить|ask
сравнить, сравнение|compare, compared
становиться|become
стартовать|start, started, launch
стать|become
стимул|incentive
стимулировать|stimulate, encourage
стоять|stand, cost
стремиться|strive
считать, считаться|consider, count
тушить, потушить|extinguish
убрать, убирать|remove, clean, harvest
увеличить, увеличивать, увеличиться, увеличение|increase, increased, growth
увольнение, уволить|dismiss, dismissed
удалить|remove, removed
удвоить|double
узнать|learn, know
уйти|leave
указать, указывать|indicate, specify
улучшить, улучшение, улучшать, улучшиться|improve, improvement, improved
уменьшить, уменьшение, уменьшиться|reduce, decrease, reduced
унести|carry
уплатить, уплата|pay, payment, paid
упоминать|mention
управлять|manage, govern
упростить|simplify
усилить|strengthen
ускорить|accelerate
успеть|manage
устранить, устранять, устранение|eliminate, elimination
устроить|arrange
ухудшиться, ухудшение|worsen, worse, deteriorate
учесть, учитывать, учёт|accounting, take into account, consider
учредить|establish, founded
финишировать|finish
формировать, формирование|form, formation
функционировать|operate, function
хотеть, хочет, хотят|want
хранить, хранение|store, storage
читать|read
чувствовать, почувствовать|feel, feeling, felt
`;
