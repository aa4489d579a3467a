/** Offices, titles and the work of the state. */
export const GOVERNMENT = `
агентство|agency
административный|administrative
администрация|administration
аким, акима, акимы|akim, mayor, governor
акимат|akimat
активист|activist
аппарат|office, staff, apparatus
аппарат акима|akim office
ассамблея народа|assembly of the people
аудит|audit
аудитор|auditor
беспорядки|riots, unrest
брифинг|briefing
бюрократия|bureaucracy
ведомство, ведомственный|department, agency, departmental
ветеран|veteran
визит|visit
вице-министр|vice minister, deputy minister
вице-премьер|deputy prime minister
внешняя политика|foreign policy
внутренняя политика|domestic policy
военнослужащий|serviceman, servicemen, military
военный, военные|military
возглавить, возглавлять, возглавил|head, lead, headed
воинская служба|military service
волонтёр, волонтёрский|volunteer, volunteers
всенародный|nationwide
встреча|meeting
выборы, выборный|election, elections
выступить, выступать, выступил|speak, speech, spoke
выступление|speech, address
герб|emblem, coat of arms
глава|head
глава государства|head of state, president
госслужащие|civil servants
гость|guest
государственная программа, госпрограмма|state program
государственная служба, госслужба|civil service
государственные закупки, госзакупки, госзакупка|public procurement
государственные услуги, госуслуги|public services, government services
государственный, госорган|state, government, public
государственный служащий, госслужащий|civil servant, public servant
государственный советник|state counselor
государство|state, country
гражданин, граждане, граждан|citizen, citizens
гражданский|civil
гражданское общество|civil society
гражданство|citizenship
губернатор|governor
декларация|declaration
делегат|delegate
делегация|delegation
демократия, демократический|democracy, democratic
департамент|department
депутат, депутатский|deputy, deputies, MP
дипломат|diplomat
дипломатический|diplomatic
директор|director
договор|agreement, treaty, contract
договорённость|agreement, agreements
доклад, докладывать, доложить, доложил|report, reported
должность|position, post
дорожная карта|roadmap, road map
единый|single, unified
жалоба|complaint, complaints
житель, жители|resident, residents
заведующий|head, manager
замакима|deputy akim
заместитель|deputy, vice
заместитель акима|deputy akim
заместитель министра|deputy minister, vice minister
заместитель председателя|deputy chairman
замминистра|deputy minister, vice minister
зампредседателя|deputy chairman
заседание|meeting, session
заявить, заявлять, заявил|say, state, said, stated, announced
заявка|application, applications
заявление|statement, application
избиратель|voter, voters
избирательный|electoral, election
избрать, избирать, избран|elect, elected
инаугурация|inauguration
инвестиционный штаб|investment headquarters
инициатива|initiative, initiatives
инициировать|initiate, initiated
инспектор|inspector
инспекция|inspectorate, inspection
интеграция|integration
кабинет министров|cabinet of ministers
кандидат|candidate
кандидатура|candidacy
канцелярия|chancellery
квазигосударственный|quasi-state, quasi-public
князь|prince
комиссар|commissioner
комиссия|commission
комитет|committee
конгресс|congress
конституция, конституционный|constitution, constitutional
консул|consul
консульство|consulate
консультативный|advisory, consultative
контролировать|control, monitor
контроль|control
конференция|conference
концепция|concept
координация|coordination
коррупция, коррупционный|corruption
кресло|chair
куратор|curator
лидер|leader
лидерство|leadership
мажилис|Mazhilis, Majilis
мажилисмен|Mazhilis deputy
маслихат|maslikhat
межведомственный|interdepartmental
межгосударственный|interstate
международный|international
межпарламентский|interparliamentary
межправительственный|intergovernmental
меморандум|memorandum
местное самоуправление|local government, local self-government
местный|local
министерство|ministry
министерство внутренних дел|ministry of internal affairs
министерство здравоохранения, минздрав|ministry of health, ministry of healthcare
министерство иностранных дел|ministry of foreign affairs
министерство национальной экономики, миннацэкономики|ministry of national economy
министерство обороны, минобороны|ministry of defense
министерство просвещения, минпросвещения|ministry of education
министерство сельского хозяйства, минсельхоз|ministry of agriculture
министерство транспорта, минтранс|ministry of transport
министерство труда, минтруда|ministry of labor
министерство финансов, минфин|ministry of finance
министерство чрезвычайных ситуаций|ministry of emergency situations
министерство энергетики, минэнерго|ministry of energy
министр|minister
министр внутренних дел|minister of internal affairs
министр здравоохранения|minister of health, minister of healthcare
министр иностранных дел|minister of foreign affairs, foreign minister
министр национальной экономики|minister of national economy
министр обороны|minister of defense
министр просвещения|minister of education
министр сельского хозяйства|minister of agriculture
министр транспорта|minister of transport
министр труда и социальной защиты|minister of labor and social protection
министр финансов|minister of finance
министр чрезвычайных ситуаций|minister of emergency situations
министр энергетики|minister of energy
мониторинг|monitoring
муниципальный|municipal
назначение|appointment
назначить, назначать, назначен, назначили|appoint, appointed
наказ|mandate
народ|people, nation
народный|people, national
население|population
национальный|national
начальник|head, chief
независимость, независимый|independence, independent
областной|regional
область|region
оборона|defense
обращение|appeal, address
обращение граждан|citizens appeals
обсудить, обсуждать, обсудили, обсуждение|discuss, discussed, discussion
общественный|public, social
общественный совет|public council
общество|society, company
объявить, объявлять, объявление|announce, announced, announcement
омбудсмен|ombudsman
оппозиция|opposition
орган|body, agency, organ
организация|organization
организовать, организовывать|organize, organized
оргкомитет|organizing committee
отдел|department, division
отставка|resignation
отчёт|report
отчётная встреча|reporting meeting
официальный|official
палата|chamber
парламент, парламентский|parliament, parliamentary
парламентарий|parliamentarian
партия|party
партнёрство|partnership
патриот, патриотизм|patriot, patriotism
переговоры|negotiations, talks
план|plan
план мероприятий|action plan
планировать, планируется, планируют|plan, planned
подписать, подписывать, подписан, подписание|sign, signed, signing
полномочия, полномочный|powers, authority, plenipotentiary
полномочный представитель|plenipotentiary representative
поручение|instruction, instructions, task
поручить, поручать, поручил|instruct, instructed, order, charged
посёлок|village, settlement
послание|address, message
послание президента|president address
посол|ambassador
посольство|embassy
постановление|resolution, decree
постоянный|permanent, standing
правительство, правительственный|government
правление|board, management
председатель|chairman, chair
председатель правления|chairman of the board
председательствовать|chair, chaired
представитель|representative
представительство|representation, representative office
президент, президентский|president, presidential
президиум|presidium
премьер, премьер-министр|prime minister
пресс-конференция|press conference, briefing
пресс-секретарь|press secretary
пресс-служба|press service
присутствовать|attend, present
присяга|oath
программа|program, programme
протокол|protocol, minutes
профсоюз|trade union, union
развивать, развиваться|develop, developed
развитие|development
район|district, area
районный|district
распоряжение|order
регион|region
региональный|regional
реестр|register
республика|republic
республиканский|republican, national
референдум|referendum
реформа|reform, reforms
решение|decision, solution
решить, решать|decide, solve, resolve
руководитель|head, leader, manager
руководить|lead, head, manage
руководство|leadership, management
саммит|summit
самоуправление|self-government
сборы|fees, gathering
секретариат|secretariat
секретарь|secretary
сельский округ|rural district
сенат|Senate
сенатор|senator
сессия|session
символ|symbol
служащий|employee, servant
служба|service
собрание|meeting, assembly
совет|council
совет безопасности|security council
совет директоров|board of directors
советник|adviser, counselor
совещание|meeting
соглашение|agreement
соорганизатор|organizer
сопредседатель|co-chairman
состав|composition, structure
сотрудник|employee, officer, staff
сотрудничество|cooperation
союз|union
спикер|speaker
справедливый, справедливость|fair, just, justice
страна|country
стратегия, стратегический|strategy, strategic
структура|structure
субъект|entity, subject
суверенитет|sovereignty
съезд|congress
указ|decree
унитарный|unitary
управление|department, management
утвердить, утверждать, утверждён|approve, approved
участвовать, принимать участие|participate, part, participated
участие|participation
участник|participant, participants
федерация|federation
флаг|flag
форум|forum
форум предпринимателей|business forum
цель, цели|goal, purpose, aim
центральный|central
церемония|ceremony
чиновник|official
член|member
штаб|headquarters
экс-аким|former akim
экс-министр|former minister
эффективность|efficiency, effectiveness
эффективный|effective, efficient
`;
