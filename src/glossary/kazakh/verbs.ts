/** Everyday verbs. */
export const VERBS = `
азаю, азайту|decrease, reduce, decline, fell, fall
айналу|turn
айналысу|engage
айту|say, tell, said
айтылу|said
алдымен|first
алу|receive, get
анықтау|determine, identify, found, detected
арасында|between
арқасында|thanks
арту, арттыру|increase, rise, grow, increased
асу|exceed, increased
асырау|feed
аталу|named, called
атау|name, call
атқарылған|completed
ауыстырылған|transplanted, replaced
ашу|open, opened, opening, discover
ашылу|open, opening, opened
аяқталу|end, completed, finished
аяқтау|complete, finish, completed, completion
әкелу|bring
әрдайым|always
бағаланады|estimated, valued
бағыттау|send, direct
байқалу|observed
байланыстыру, жалғау|connect, connects
бақылау жасау|monitor
бақылауға алу|control
бару|go
басқаруда|manage
басталу|begin, start, began, started
бастау|begin, start, began, started
баяндау|report, reported
бекітілу|assigned, approved
беру|give, provide
берілу|given, provided
бойы|
болдырмау|prevent
болу|
бөліну|allocated, divided
бөліп беру|allocate
бұрылу|turn
бірге болу|together
біріктіру|unite
ғой|
дамыған|developed
деңгейінде|level
дереу|immediately
екенін|
есептелген|calculated
еске алу|remember
ету|
ешқашан|never
жабдықталу|equipped
жазу|write, wrote, written
жандандыру|activate
жарату|use
жасалу|made, performed, done
жататын, жатады|belong
жаттығу|training
жату|belong, lie
жатыр|
жауап беру|answer, respond
жаулап алу|conquer
жеңілдету|simplify, facilitate
жету, етті, етеді, еткен, етіп, етілді, етілген|reach, reached
жетілдіру|improve, improvement
жинақтау|accumulate
жиі|often
жоғалту|lose, lost
жоғарылау, жоғарылату|increase, rise, raise
жолға қою|establish
жоспарлану|planned
жою|eliminate, destroy, liquidation
жуық|about
жұмсалу|spent
жұмсау|spend, spent
жұмылдыру|mobilize
жұмыс істеу|work, operate, operating
жүзеге асыру|implement, implemented, implementation
жүктеу|load
жүр|
жүргізу|conduct, drive
жүргізілу|conducted, held
жіберу|send, release, sent, released
зақымдау|damage, damaged
кездесу|meeting, meet
кезігу|meet
кезінде|during
кейде|sometimes
келтіру|cause, bring
келісу|agree, agreed
кеңейту|expand, expansion, expanded
кеңею|expand
кепілдендіру|guarantee
керек, тиіс|need, needed, necessary
кесу|cut
кету|leave
кешігу|late
көбею, көбейту|increase, increased
көздеу|aim, provide
көрсету|show, provide, showed
көру|see
көтеру|raise, increase, lift
көшіру|move, relocate
күшею|strengthen
кіру|enter, included
кірістіру|include
қабылдану|adopted
қадағалау|monitor, supervision
қаза табу|die, death, killed
қазір|now
қайта жөндеу|repair, renovated
қайта құру|reorganization
қайтадан|again
қайтару|return, returned
қалпына келтіру|restore, restoration, restored
қалу|remain
қалыптастыру|form, formation
қамтамасыз ету|provide, ensure, provided
қамту|cover, provide
қаншаға, қаншадан|
қарай|
қаралу|considered
қарастыру|consider, provide, considered
қарау|consider, look
қатыстыру|involve
қойылу|set
қолға алу|detain
қолдану|use, apply, used, application
қосылу|join, connected, joined
қою|put
құлау|fall, fell, collapse
құру|create, establish, created
құрылу|created, established, founded
қылу|
қысқарту, қысқару|reduce, reduction, reduced, cut
мақтану|proud
нашарлау|worsen, deteriorate
нығайту|strengthen
ойлап табу|invent, invented
ойлау|think
оқып шығу|read
оралу|return, returned
орналастыру|place
орнатылған|installed
орындалу|fulfilled, performed
орындау|perform, fulfill, execute
отыр|
өзгеру|change, changed
өлшейтін|measuring
өлшеу|measure
өткізу|hold, held, conduct, conducted
өту|pass, held, take place
өтіну|request
пайда болу|appear
растау|confirm
реттеу|regulate, regulation
сақталу|preserved, stored
сақтау|preserve, save, storage, keep
сатылған|sold
сену|believe
сипаттау|describe
сирек кездесетін|rare
сияқты|
сөндіру|extinguish
сұрау|ask
сынау|test
сілтеме|link
табу|find, found, discovered, discover
табылу|found, discovered
тану|recognize
тапсырылу|submitted
тапшы|scarce
тарату|spread, distribution
тасталу|dropped
тастау|drop, quit
тәуекел|risk
тексерілу|checked, examined
тиесілі|belong, owned
тоқтату|stop, stopped
тоқтау|stop
толтыру|fill
төленеді|paid
төмендеу, төмендету|decrease, fall, reduce, fell, decline
тудыру|cause
тура|direct
тұр|
тұрады, тұрған|cost, worth
тұрғызу|build, built
тұрғындар саны|population
түсу|enter, fall, fell
түсіндіру|explain
тігу|sew
тікелей эфир|live broadcast
тіркеу|register, registration, registered
уәде|promise
ұлғайту, ұлғаю|increase, expand, increased
ұру|hit
ұсынылу|presented, submitted, proposed
ұшыру|launch
үйлестіру|coordinate, coordination
хабарлау|report, inform, reported
шақырылу|invited
шамамен|approximately
шегеру|deduct
шектелу|limited
шешу|solve, decide, resolve
шығу|exit, leave
іздестіру|search
іріктеу|selection
іске асыру|implement, implemented, implementation
істеу|do, make
ішінде|inside
`;
