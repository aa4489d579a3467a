/** Law, police and defence. */
export const LAW = `
адам құқығы|human rights
адвокат, қорғаушы|lawyer
айып|guilt, charge
айыппұл|fine, fines, penalty
айыппұл салу|fine, fined
айыпталушы|accused
айыптау|accuse, charge, accused
алаяқ|fraudster, fraudsters, scammer
алаяқтық|fraud
амнистия, рақымшылық|amnesty
ардагер|veteran
арест, қамау|arrest, arrested
армия|army
әділ|fair
әділдік|justice, fairness
әділет|justice
әкімшілік құқық бұзушылық|administrative offense
әкімшілік полиция|administrative police
бап|article
бас бостандығы|freedom
бас прокурор|prosecutor general
бұзу|violate, break, violated
бұзушы|violator, violators
бұзушылық|violation, violations
ереже|rule, rules
есірткі|drug, drugs
жаза|punishment, penalty
жазалау|punish, punishment
жала|slander
жауапкершілік|responsibility, liability
жауапқа тарту|liability, prosecution
жемқорлық, сыбайлас жемқорлық|corruption
жоғарғы сот|supreme court
жол полициясы|traffic police
заң бұзу|violation of law
заңгер|lawyer
заңсыз|illegal
зорлық|violence
кепіл|bail, pledge
киберқылмыс|cybercrime
кодекс|code
контрабанда|smuggling
куә|witness
куәлік|certificate, identity card
күрес|fight, struggle, combating, wrestling
күресу|fight, combat
кісі өлтіру|murder
қару|weapon, weapons
қару-жарақ|weapons
қарулы|armed
қарулы күштер|armed forces
қасақана|deliberate
қорлау|abuse, bullying
құқық|right, law
құқық бұзушылық|offense, offenses, violation
құқық қорғау|law enforcement
құқық қорғау органдары|law enforcement agencies
құқықтық|legal
құмар ойын|gambling
қылмыс|crime, crimes
қылмыскер|criminal
қылмыстық|criminal
қылмыстық кодекс|criminal code
қылмыстық іс|criminal case
лаңкес, терроризм, терроршы|terrorism, terrorist
майор|major
мәжбүрлі|compulsory
міндет|task, duty, obligation
міндетті|mandatory, compulsory
нашақорлық|drug addiction
норма|norm, standard
нормативтік|regulatory
өзгерту|change, amend, changed
өзгеріс|change, changes
өлтіру|kill, killed
пара, парақорлық|bribe, bribery
паспорт, төлқұжат|passport
патруль|patrol
полицей|police, policeman, police officer
полиция|police
полиция департаменті|police department
полковник|colonel
прокуратура|prosecutor office
прокурор|prosecutor
рұқсат|permit, permission
рұқсат беру|allow, permit
сарбаз|soldier
сот|court, judge
сот үкімі|verdict, sentence
сотталу|convicted, sentenced
судья|judge
сыбайлас жемқорлыққа қарсы|anti-corruption
талап|requirement, demand
талап ету|require, demand
тәркілеу|confiscation
тәртіп|order, discipline
тексеру|inspection, check, verification, checked
тергеу|investigation
тергеуші|investigator
тұрмыстық зорлық|domestic violence
түзету|amendment, amendments, correction
түрме|prison
тыйым|ban
тыйым салу|ban, prohibit, banned, prohibited
ұрлау|steal, stolen
ұрлық|theft
ұстау|detain, detained, hold
хулиган|hooligan
шекарашы|border guard
ізденіс|search
іздеу|search
экстремизм|extremism
`;
