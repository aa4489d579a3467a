/** Everyday verbs. */
export const VERBS = `
брать, взять|take
быть|
вернуть, вернуться|return, returned
вести|lead, conduct
взаимодействие, взаимодействовать|interaction, cooperation
включать, включить|include, includes
влиять, влияние|influence, impact, affect
войти, входить|enter, included, belong
восстановить, восстановление|restore, restoration, restored
вспомнить|recall
встретить, встретиться, встречаться|meet, met
вступить в силу|come force, enter force
выбирать, выбрать|choose, elect, selected
выдавать, выдать, выдача|issue, issued
вызвать, вызывать|cause, call, caused
выйти|leave, come
вырасти, выросла, вырос, расти, растёт|grow, increase, grew, increased, growth
высказать|express
выявить, выявлять, выявлен|identify, detect, identified, found, revealed
говорить|say, speak, said
гореть, сгореть|burn, burned
дать, давать|give
делать, сделать, делает|make, do, made, perform
делиться|share
держать|keep, hold
добавить|add, added
добиться|achieve
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
закрыть, закрытие|close, closed, closure
заменить, замена|replace, replacement
заметить|notice, noted
занять, занимать, занял|occupy, take, took
записать|record
заплатить|pay, paid
заработать, зарабатывать|earn, start
зарегистрировать, зарегистрирован, регистрация|register, registration, registered
засеять|sow
звать, зовут|name
звонить|call
знать|know
идти, пойти|go
избежать|avoid
известить|notify
изготовить, изготовление, изготавливать|manufacture, made, make
изменить, изменять, изменён|change, amend, changed, amended
измерить, измерение, измерять|measure
иметь, иметься|have
искать|search, look
исполнить, исполнение, исполнять|execution, fulfill, perform
использовать, использование, использоваться, используют|use, used
исследовать|study, research
исчезнуть|disappear
касаться|concern
кормить|feed
лежать|lie
любить|love
мешать|prevent
мочь|
называть, назвать, называться|name, called, call
найти, нашли, найден, обнаружить, обнаружен|discover, found, discovered
написать, писать|write, wrote, written
направить, направлять, направлен|send, direct, sent, directed, allocated
нарисовать, рисовать|draw, paint
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
одобрить|approve, approved
оказать, оказывать|provide, provided
определить, определять, определён|determine, identify, determined
опубликовать, публиковать|publish, published
осмотреть, осмотр|inspect, inspected, examination
основать, основан, основатель|founded, founder, established
останавливать, остановить|stop, stopped
ответ|answer, response
отвечать, ответить|answer, respond
отдать|give
открыть, открывать, открыт, открытие, открыли|open, opened, opening, discovery
отменить, отмена|cancel, canceled, abolish
отметить, отмечать, отметил|note, noted, celebrate, mark
относиться, принадлежать|belong, relate
отправить, отправлять|send, sent
оформить, оформление|register, issue
падать, упасть, падение|fall, fell, drop, decrease
передать, передавать, передача|transfer, hand, transferred
перейти|switch, move
пилотировать, пилотный|pilot, piloted
пить|drink, drank
побывать|visit
повысить, повышать, повыситься|increase, raise, raised, improve
погасить|repay
подать, подавать, подача|submit, submitted, supply
подвести итоги|summarize
поделить|divide
подтвердить|confirm, confirmed
подчеркнуть|emphasize, emphasized, stressed
поймать|catch, caught
показать, показывать|show, showed
покинуть|leave, left
поменять|change
понять, понимать|understand
попасть|get
попросить, просить|ask, request
посетить, посещать, посещение|visit, visited
потерять|lose, lost
потребовать, требовать|require, demand
появиться|appear, appeared
превратить|turn
предложить, предлагать|propose, offer, proposed
предоставить, предоставлять, предоставление|provide, provided, provision
предотвратить|prevent
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
провести, проводить, проведён, провёл, проведение|hold, conduct, held, conducted, chaired
продемонстрировать|demonstrate
продлить, продление|extend, extension
продолжить, продолжать, продолжаться|continue, continued
происходить, произойти|happen, occur, occurred
пройти, проходить, проходило|hold, held, pass, take place
пропасть|missing
работать|work, working
разделить|divide
разместить|place, located
разрешить, разрешать|allow, permit
рассказать, рассказывать|tell, told
рассмотреть, рассматривать, рассмотрение|consider, considered, review
рассчитать, рассчитывать, рассчитывается|calculate, calculated
регулировать, регулирование|regulate, regulation
родиться, рождение|born, birth
руководствоваться|guided
сказать, сказал|say, said
следить|monitor
служить|serve
случиться|happen, happened
снизить, снижать, снизиться, снизилась, снижение|reduce, decrease, decline, fell, reduction
снимать|remove
создать, создавать, создание, создан|create, creation, created, established
сократить, сокращать, сокращение, сократиться|reduce, reduction, reduced, cut
сообщить, сообщать|report, inform, reported
соответствовать|comply, meet
составить, составлять|amount, make
состояться|held, place
сохранить, сохранение|preserve, save, preservation
спросить|ask
сравнить, сравнение|compare, compared
становиться|become
стать|become
стимулировать|stimulate, encourage
стремиться|strive
считать, считаться|consider, count
увеличить, увеличивать, увеличиться, увеличение|increase, increased, growth
увольнение, уволить|dismiss, dismissed
удалить|remove, removed
удвоить|double
узнать|learn, know
уйти|leave
указать, указывать|indicate, specify
улучшить, улучшение, улучшать, улучшиться|improve, improvement, improved
уменьшить, уменьшение, уменьшиться|reduce, decrease, reduced
упоминать|mention
управлять|manage, govern
упростить|simplify
усилить|strengthen
ускорить|accelerate
успеть|manage
устроить|arrange
ухудшиться, ухудшение|worsen, worse, deteriorate
учесть, учитывать, учёт|accounting, take account, consider
финишировать|finish
формировать, формирование|form, formation
функционировать|operate, function
хотеть|want
хранить, хранение|store, storage
читать|read
чувствовать, почувствовать|feel, feeling, felt
`;
