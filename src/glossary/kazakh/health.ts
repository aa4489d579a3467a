/** Health and medicine. */
export const HEALTH = `
ағза|organ, body
ағза алмастыру|organ transplant, organ transplantation
алдын алу|prevention, prevent
аллергия|allergy
амбулатория|outpatient clinic
аналар өлімі|maternal mortality
аналық|mother
ауру|disease, illness, sick, diseases
ауру белгісі|symptom, symptoms
ауруға шалдығу|fall ill
аурухана|hospital
ауруханаға жатқызу|hospitalization, hospitalized
ауыстыру|transplant, replace, transplantation, transplanted
бала өлімі|child mortality
бас|head
бас дәрігер|chief physician, head physician, chief doctor
бауыр|liver
бауыр ауыстыру, бауыр алмастыру|liver transplant, liver transplantation
босану|birth
бүйрек|kidney
бүйрек ауыстыру, бүйрек алмастыру|kidney transplant, kidney transplantation
вакцина|vaccine
вакцинация, екпе|vaccination, vaccine
вирус|virus
витамин|vitamin
гепатит|hepatitis
госпиталь|hospital
дәрумен|vitamin
дәрі, дәрі-дәрмек|medicine, drug, medicines
дәрігер|doctor, physician, doctors
дәрілік|medicinal, drug
дәріхана|pharmacy
дене|body
денсаулық|health
денсаулық сақтау|healthcare, health
дефибриллятор|defibrillator, defibrillators
диабет|diabetes
диагноз|diagnosis
диагностика|diagnostics
донор|donor
донорлық|donation, donor
ем|treatment
емделуші|patient, patients
емдеу|treat, treatment, treated
емхана|polyclinic, clinic
жара|wound
жарақат|injury, trauma
жедел жәрдем|ambulance
жедел жәрдем көлігі|ambulance, ambulances
жұқпалы|infectious
жұқтыру|infected, infection
жүкті|pregnant
жүктілік|pregnancy
жүрек|heart
жүрек ауыстыру, жүрек алмастыру|heart transplant, heart transplantation
жүрек жеткіліксіздігі|heart failure
жүрек талмасы, инфаркт|heart attack
жүрек-қан тамырлары|cardiovascular
зерттеп-қарау, тексеріліс|examination
зертхана|laboratory
иммунитет|immunity
инсульт|stroke
инфекция|infection
карантин|quarantine
кардиолог|cardiologist
кардиология|cardiology
кардиохирург|cardiac surgeon
кардиохирургия|cardiac surgery
клиника|clinic
клиникалық|clinical
клиникалық сынақ|clinical trials
компьютерлік томография, компьютерлік томограф|computed tomography, CT
коронавирус|coronavirus
көз|eye
көру қабілеті|vision
күту|wait, waiting, expect, care
күту парағы|waiting list
қан|blood
қан қысымы|blood pressure
қатерлі ісік, обыр|cancer
қауіпті ісік|cancer
қызылша|measles, beet
қысым|pressure
мамандандырылған|specialized
медбике, мейірбике|nurse
медицина|medicine
медициналық|medical
медициналық көмек|medical care
медициналық қызметкер|medical worker, health worker
медициналық сақтандыру|health insurance, medical insurance
ми|brain
монитор|monitor
мүгедектігі бар адам|persons with disabilities, people with disabilities
мүгедектік, мүгедек|disability, disabled
науқас|patient, patients, sick
нәресте өлімі|infant mortality
онкология|oncology, cancer
онкологиялық|oncological, cancer
оңалту|rehabilitation
операция|operation, surgery
операция жасау|operate, perform operation
ота|operation, surgery
отбасылық дәрігер|family doctor
оттегі|oxygen
өкпе|lung, lungs
өкпе ауыстыру, өкпе алмастыру|lung transplant, lung transplantation
өлу, қайтыс болу|die, died, death
өлім|death, mortality
өлім-жітім|mortality
өмір|life
өмір сүру ұзақтығы|life expectancy
пандемия|pandemic
пациент|patient, patients
педиатр|pediatrician
перзентхана|maternity hospital
препарат|drug
протез|prosthesis, prosthetic
психолог|psychologist
психологиялық|psychological
реанимация|intensive care, resuscitation
рентген|X-ray
санитарлық|sanitary
санитарлық авиация|air ambulance
сау|healthy
саулық|health
сауығу|recover, recovery
сезіну|feel, feeling, felt
скрининг|screening
созылмалы|chronic
стационар|hospital, inpatient
стоматолог|dentist
сүйек|bone
сырқат|illness, sick, patient
тамыр|vessel
тегін|free
терапевт|therapist, physician
терапия|therapy
томограф|tomograph, scanner, tomography
томография|tomography
трансплантация|transplantation, transplant
трансплантолог|transplant surgeon
туберкулёз|tuberculosis
тумау, тұмау|flu, influenza
туу көрсеткіші|birth rate
тіс|tooth, teeth
ұлттық скрининг|national screening
фармацевтика|pharmaceutical
фельдшер|paramedic, feldsher
хирург|surgeon
хирургия|surgery
шөп|grass, herb
істен шығу|fail, failure
ішкі аурулар|internal diseases, internal medicine
экзоскелет|exoskeleton, exoskeletons
энергетикалық сусын|energy drinks, energy drink
эпидемия|epidemic
`;
