/** Everyday verbs. */
export const VERBS = `
азаю, азайту|decrease, reduce, decline, fell, fall
айналысу|engage
айту|say, tell, said
айтылу|said
алу|receive, get
анықтау|determine, identify, found, detected
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
бағаланады|estimated, valued
байланыстыру, жалғау|connect, connects
бақылауға алу|control
бару|go
басталу|begin, start, began, started
бастау|begin, start, began, started
баяндау|report, reported
беру|give, provide
берілу|given, provided
болдырмау|prevent
болу|
бөліну|allocated, divided
бұрылу|turn
біріктіру|unite
есептелген|calculated
еске алу|remember
жазу|write, wrote, written
жандандыру|activate
жасалу|made, performed, done
жататын, жатады|belong
жаттығу|training
жату|belong, lie
жауап беру|answer, respond
жеңілдету|simplify, facilitate
жету|reach, reached
жетілдіру|improve, improvement
жинақтау|accumulate
жоғалту|lose, lost
жолға қою|establish
жою|eliminate, destroy, liquidation
жұмсалу|spent
жұмсау|spend, spent
жұмылдыру|mobilize
жүзеге асыру|implement, implemented, implementation
жүктеу|load
жүргізу|conduct, drive
жіберу|send, release, sent, released
кездесу|meeting, meet
кезігу|meet
келтіру|cause, bring
кеңейту|expand, expansion, expanded
кеңею|expand
кесу|cut
кету|leave
кешігу|late
көбею, көбейту|increase, increased
көрсету|show, provide, showed
көру|see
көтеру|raise, increase, lift
көшіру|move, relocate
кіру|enter, included
кірістіру|include
қабылдану|adopted
қадағалау|monitor, supervision
қайта құру|reorganization
қайтару|return, returned
қалпына келтіру|restore, restoration, restored
қамтамасыз ету|provide, ensure, provided
қамту|cover, provide
қарастыру|consider, provide, considered
қарау|consider, look
қолдану|use, apply, used, application
қосылу|join, connected, joined
қою|put
құру|create, establish, created
құрылу|created, established, founded
қысқарту, қысқару|reduce, reduction, reduced, cut
нығайту|strengthen
ойлап табу|invent, invented
оқып шығу|read
орнатылған|installed
орындалу|fulfilled, performed
орындау|perform, fulfill, execute
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
сұрау|ask
сынау|test
сілтеме|link
табу|find, found, discovered, discover
табылу|found, discovered
тану|recognize
тапсырылу|submitted
тапшы|scarce
тасталу|dropped
тастау|drop, quit
тәуекел|risk
тоқтату|stop, stopped
тоқтау|stop
толтыру|fill
төмендеу, төмендету|decrease, fall, reduce, fell, decline
тудыру|cause
тұрады, тұрған|cost, worth
тұрғызу|build, built
түсу|enter, fall, fell
түсіндіру|explain
тігу|sew
тіркеу|register, registration, registered
уәде|promise
ұлғайту, ұлғаю|increase, expand, increased
ұру|hit
хабарлау|report, inform, reported
шешу|solve, decide, resolve
шығу|exit, leave
іздестіру|search
іріктеу|selection
іске асыру|implement, implemented, implementation
`;
