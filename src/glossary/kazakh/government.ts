/** Offices, titles and the work of the state. */
export const GOVERNMENT = `
азамат|citizen, citizens
азаматтарды қабылдау|reception of citizens
азаматтық|citizenship, civil
азаматтық қоғам|civil society
аймақ|region
аймақтық|regional
алқа|board
алқа отырысы|board meeting
ант|oath
апелляция|appeal
арыз|application, complaint
асамблея|assembly
ассамблея|assembly
аудан|district, area
аудандық|district
аудит|audit
аудитор|auditor
ауыл, ауылдық|village, rural
ауыл шаруашылығы министрлігі|ministry of agriculture
ауыл шаруашылығы министрі|minister of agriculture
ауылдық округ|rural district
әкім|akim, mayor, governor
әкімдік, әкімдігі|akimat
әкімнің орынбасары|deputy akim
әкімшілік|administrative, administration
әлеуметтік|social
әлеуметтік-экономикалық|socio-economic
әскер, әскери|military, army
әскери қызмет|military service
әскери қызметші|serviceman, servicemen
бағдарлама|program, programme
бақылау|control, monitoring
басқарма|department, management, board
басқарма төрағасы|chairman of the board
басқару|manage, govern, management
басқарушы|manager
баспасөз|press
баспасөз қызметі|press service
баспасөз мәслихаты|press conference
баспасөз хатшысы|press secretary
бастама|initiative, initiatives
бастық|chief, head
басшы|head, leader
басшылық|leadership, management
басшының орынбасары, бастықтың орынбасары|deputy head, deputy chief
бекіту|approve, approved
брифинг|briefing
бұйрық|order
бірлестік|association, union
біріккен|united
вице-министр|vice minister, deputy minister
волонтёр, ерікті|volunteer, volunteers
губернатор|governor
дамыту, даму|develop, development, developed
дауыс беру|vote, voting
декларация|declaration
делегация|delegation
демократия|democracy
денсаулық сақтау министрлігі|ministry of health, ministry of healthcare
денсаулық сақтау министрі|minister of health, minister of healthcare
департамент|department
депутат|deputy, deputies, MP
дипломат|diplomat
дипломатиялық|diplomatic
директор|director
директорлар кеңесі|board of directors
дүниежүзілік|world
ел|country
елбасы|president
елші|ambassador
елшілік|embassy
еңбек және халықты әлеуметтік қорғау|labor social protection
жарғы|charter
жариялау|announce, publish, announced, published
жарлық|decree
жауапты|responsible
жергілікті|local
жергілікті өзін-өзі басқару|local self-government, local government
жетекші|head, leader
жетекшілік|leadership
жиналыс|meeting
жиын|meeting, gathering
жоба|project, projects
жоғарғы|supreme
жол картасы|roadmap, road map
жолдау|address, message
жоспар|plan
жоспарлау|plan, planned
заң|law
заң жобасы|bill, draft law
заңды|legal
заңнама|legislation
инвестициялық штаб|investment headquarters
инспектор|inspector
инспекция|inspectorate, inspection
интеграция|integration
кабинет|cabinet, office
келіссөз|negotiations, talks
келісім|agreement
келісімшарт|contract, agreement
кеңес|council, meeting, advice
кеңесші|adviser, counselor
комиссия|commission
комитет|committee
конгресс|congress
конституция|constitution
консул, консулдық|consul, consulate
конференция|conference
көлік министрлігі|ministry of transport
көлік министрі|minister of transport
көмекші|assistant
қабылдау|adopt, accept, reception, adopted
қалалық|city, urban
қаржы министрлігі|ministry of finance
қаржы министрі|minister of finance
қатысу|participate, participation, part, participated
қатысушы|participant, participants
қаулы|resolution, decree
қауым|community
қауіпсіздік кеңесі|security council
қоғам|society, company
қоғамдық|public, social
қоғамдық кеңес|public council
қол қою|sign, signed
қолдау|support, supported
қорғаныс|defense
қорғаныс министрлігі|ministry of defense
қорғаныс министрі|minister of defense
қорытынды|result, results, conclusion
құжат|document, documents
құрылтай|kurultai
құрылым|structure
қызмет|service, activity
қызметкер|employee, officer, staff
қызметші|employee, servant
лауазым|position, post
лидер, көшбасшы|leader
маслихат, мәслихат|maslikhat
мәдениет және ақпарат|culture and information
мәжіліс|Mazhilis, Majilis, meeting
мәжілісмен|Mazhilis deputy
мәлімдеме|statement
мәлімдеу|say, state, announce, said
мемлекет|state, country
мемлекет басшысы|head of state, president
мемлекетаралық|interstate
мемлекеттік|state, government, public
мемлекеттік бағдарлама|state program
мемлекеттік кеңесші|state counselor
мемлекеттік көрсетілетін қызмет|public services, government services
мемлекеттік қызмет|civil service, public service
мемлекеттік қызметші|civil servant
мемлекеттік орган|government agency, state body
мемлекеттік сатып алу|public procurement
меморандум|memorandum
министр|minister
министрдің орынбасары|deputy minister, vice minister
министрлік|ministry
мұрағат|archive
мүше|member
назар|attention
облыс|region
облыстық|regional
оқу-ағарту министрлігі|ministry of education
оқу-ағарту министрі|minister of education
орган|body, agency, organ
орталық|center, central
орынбасар|deputy, vice
отставка, қызметінен кету|resignation
отырыс|meeting, session
өкіл|representative
өкілдік|representation, representative office
өкілетті|plenipotentiary, authorized
өкілетті өкіл|plenipotentiary representative
өкім|order
өтініш|application, appeal, request
палата|chamber
парламент|parliament
парламентаралық|interparliamentary
партия|party
президент|president
премьер, премьер-министр|prime minister
принцип|principle
протокол, хаттама|protocol, minutes
ресми|official
республика|republic
республикалық|republican, national
референдум|referendum
реформа|reform, reforms
сайлау|election, elections, elect
сайлаушы|voter, voters
саммит|summit
саясат|policy, politics
саяси|political
секретариат|secretariat
сенат|Senate
сенатор|senator
сессия|session
сөз сөйлеу|speech, speak, spoke
сөйлеу|speak, speech, spoke
стратегия|strategy
стратегиялық|strategic
съезд|congress
сыртқы|external, foreign
сыртқы саясат|foreign policy
сыртқы істер министрлігі|ministry of foreign affairs
сыртқы істер министрі|minister of foreign affairs, foreign minister
тағайындау|appoint, appointed, appointment
талқылау|discuss, discussion, discussed
тапсырма|instruction, instructions, task
тапсыру|instruct, submit, hand
тәуелсіз|independent
тәуелсіздік|independence
тең төраға|co-chairman
төраға|chairman, chair
төрағалық ету|chair, chaired
төрағаның орынбасары|deputy chairman
төтенше|emergency, extraordinary
төтенше жағдайлар министрлігі|ministry of emergency situations
төтенше жағдайлар министрі|minister of emergency situations
тұрғын|resident, residents
ұйым|organization
ұйымдастыру|organize, organized
ұйымдастырушы|organizer
ұлт|nation
ұлттық|national
ұлттық экономика министрлігі|ministry of national economy
ұлттық экономика министрі|minister of national economy
ұсыну|propose, offer, present, proposed
ұсыныс|proposal, offer
үкімет|government
үкіметаралық|intergovernmental
үндеу|appeal
халық|people, population
халықаралық|international
халыққа қызмет көрсету орталығы|public service center
халықтық|people
хатшы|secretary
шағым|complaint, complaints
шара|event, measure, measures
шаралар|measures
шарт|contract, treaty, condition, agreement
шенеунік|official
шешім|decision, solution
штаб|headquarters
ынтымақ|harmony
ынтымақтастық|cooperation
іс-шара|event
іс-шаралар жоспары|action plan
ішкі|internal, domestic
ішкі саясат|domestic policy
ішкі істер министрлігі|ministry of internal affairs
ішкі істер министрі|minister of internal affairs
энергетика министрлігі|ministry of energy
энергетика министрі|minister of energy
`;
