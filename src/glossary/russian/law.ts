/** Law, police and defence. */
export const LAW = `
адвокат|lawyer
административная полиция|administrative police
административное правонарушение|administrative offense
алименты|alimony
амнистия|amnesty
антикоррупционный|anti-corruption
арест, арестовать, арестован|arrest, arrested
армия|army
барьер|barrier
боеприпас|ammunition
бороться|fight, combat
борьба|fight, combating
бытовое насилие, семейно-бытовое насилие|domestic violence
вандализм|vandalism
верховный суд|supreme court
взыскание|penalty, recovery
взятка|bribe
вина, виновный|guilt, guilty
вооружённые силы|armed forces
вооружённый|armed
вор, воровать|thief, steal
генерал|general
генеральный прокурор, генпрокурор|prosecutor general
генпрокуратура|prosecutor general office
граница, пограничный|border
дело|case
департамент полиции|police department
диспетчер|dispatcher
доказательство|evidence
допрос|interrogation
досмотр|inspection, search
драка|fight
задержать, задержан, задержание|detain, detained, detention
закон, законный|law, legal
законодательство, законодательный|legislation, legislative
законопроект|bill, draft law
запрет, запретить, запрещать, запрещён|ban, prohibit, banned, prohibited
защита|protection
защищать, защитить|protect, defend
изменение|change, changes, amendment
изъять, изъятие|seize, seized
иск|lawsuit, claim
казино|casino
камера наблюдения|surveillance camera
кибермошенник|cyber fraud
киберпреступность|cybercrime
кинолог|dog handler
кодекс об административных правонарушениях|code of administrative offenses
колония|colony, prison
контрабанда|smuggling
конфискация|confiscation
кража, украсть|theft, steal, stolen
лейтенант|lieutenant
лудомания|gambling addiction
майор|major
мера, меры|measure, measures
милиция|police
мошенник|fraudster, fraudsters, scammer
мошенничество|fraud
наказание, наказать|punishment, penalty
наркобизнес|drug trafficking
наркотик, наркотический|drug, drugs
нарушать, нарушить|violate, violated
нарушение|violation, violations
нарушитель|violator, violators, offender
насилие|violence
незаконный|illegal
неправомерный|unlawful
норма|norm, standard
нормативный|regulatory
обвинение, обвинить, обвиняемый|accusation, charge, accused
обыск|search
обязанность, обязательство|obligation, duty
обязательный|mandatory, compulsory
ограбление|robbery
опека|guardianship
оружие|weapon, weapons
осудить, осуждён|convict, sentenced
ответственность|responsibility, liability
ответственный|responsible
оштрафовать|fine, fined
памятка|reminder
паспорт|passport
патруль, патрульный|patrol
пограничник|border guard
подозреваемый|suspect
подполковник|lieutenant colonel
полицейский|police, policeman, police officer
полиция|police
полковник|colonel
поправка|amendment, amendments
порядок|order, procedure
потерпевший|victim
права человека|human rights
правила|rules
право|right, law
правовой|legal
правонарушение|offense, offenses
правоохранительный|law enforcement
преступление|crime, crimes
преступник|criminal
преступность|crime
приговор, приговорить|sentence, verdict
приказ|order
проверка, проверить, проверять|inspection, check, checked, verification
прокуратура|prosecutor office
прокурор|prosecutor
профилактика правонарушений|crime prevention
рейд|raid
розыск|wanted, search
санкция|sanctions, sanction
свидетель|witness
следователь|investigator
следственный|investigative
следствие, расследование, расследовать|investigation, investigate
солдат|soldier
суд, судебный|court, judicial
судья|judge
телефонный|telephone, phone
террор, терроризм, террорист|terrorism, terrorist
травля, буллинг|bullying
трудовой кодекс|labor code
тюрьма|prison
убийство|murder
убийца|murderer
убить|kill, killed
уголовное дело|criminal case
уголовный|criminal
уголовный кодекс|criminal code
угон|theft, hijacking
удостоверение|certificate, identity card
штраф|fine, fines, penalty
экспертиза|examination, expertise
эксплуатация|operation, exploitation
экстремизм|extremism
юридический|legal
юрист|lawyer
`;
