/** Health and medicine. */
export const HEALTH = `
аборт|abortion
алкоголь, алкогольный|alcohol
аллергия|allergy
амбулатория|outpatient clinic
амбулаторный|outpatient
анализ|analysis, test
анестезиолог|anesthesiologist
антибиотик|antibiotic
аптека|pharmacy
артериальный|arterial
бактерия|bacteria
беременность, беременная|pregnancy, pregnant
бесплатный|free
болезнь|disease, illness, diseases
болеть, заболеть|ill, sick
боль|pain
больница|hospital
больничный|hospital, sick
больной|patient, patients, sick
вакцина|vaccine
вакцинация|vaccination
вес|weight
вирус, вирусный|virus, viral
витамин|vitamin
ВИЧ|HIV
внутренние болезни|internal diseases, internal medicine
врач, врачи|doctor, doctors, physician
врачебный|medical
выздороветь|recover, recovered
гепатит|hepatitis
гинеколог|gynecologist
главный врач, главврач|chief physician, head physician, chief doctor
голова|head
госпитализация, госпитализировать|hospitalization, hospitalized
госпиталь|hospital
грипп|flu, influenza
давление|pressure
детская смертность|child mortality
дефибриллятор|defibrillator, defibrillators
диабет|diabetes
диагноз|diagnosis, diagnosed
диагностика, диагностический|diagnostics, diagnostic
диализ|dialysis
диспансер|dispensary
доктор|doctor
донор|donor
донорство, донорский|donation, donor
дыхание, дыхательный|breathing, respiratory
женское здоровье|women health
заболеваемость|incidence, morbidity
заболевание|disease, diseases
заражение, заразиться|infection, infected
здоровый|healthy
здоровье|health
здравоохранение|healthcare, health
зрение|vision, sight
зуб|tooth, teeth
иммунитет|immunity
имплант|implant
инвалид, инвалидность|disabled, disability
инсульт|stroke
инфаркт|heart attack, infarction
инфекция, инфекционный|infection, infectious
карантин|quarantine
кардиолог|cardiologist
кардиология|cardiology
кардиохирург|cardiac surgeon
кардиохирургия|cardiac surgery
кислород, кислородный|oxygen
клиника|clinic
клинические испытания|clinical trials
клинический|clinical
компьютерная томография, компьютерный томограф|computed tomography, CT
коронавирус|coronavirus
корь|measles
кость|bone
кровообращение|circulation
кровь|blood
лаборатория, лабораторный|laboratory
лёгкое, лёгкие|lung, lungs
лекарственные средства|medicines, drugs
лекарство, лекарственный|medicine, drug, medicines
летальный исход|death
лечебный|medical, treatment
лечение|treatment
лечить, вылечить, лечиться|treat, cure, treated
лист ожидания|waiting list
люди с инвалидностью, лица с инвалидностью|persons with disabilities, people with disabilities
маска|mask
материнская смертность|maternal mortality
медик|medic, doctor, medical worker
медикамент, медикаменты|medicines, drugs
медицина|medicine
медицинская помощь|medical care
медицинский|medical
медицинский работник, медработник|medical worker, health worker
медицинское страхование|health insurance, medical insurance
медпункт|medical station, first-aid post
медсестра, медицинская сестра|nurse
младенец, младенческий|infant, baby
младенческая смертность|infant mortality
мозг|brain
монитор|monitor
наркоз|anesthesia
наркология|narcology
невролог|neurologist
недостаточность|failure, insufficiency
нейрохирург|neurosurgeon
новорождённый|newborn
обследование, обследовать|examination, examined, checkup
ожог|burn
онкология, онкологический|oncology, cancer
операция|operation, surgery
оперировать|operate, operated
опухоль|tumor
осложнение|complication
отделение|department
отказ, отказать, отказало|fail, failure, refuse, refusal
очередь|queue, waiting list
очки|glasses
паллиативный|palliative
пандемия|pandemic
пациент|patient, patients
педиатр, педиатрия|pediatrician, pediatrics
первая помощь|first aid
пересадка, пересадить, пересаживать, пересадили|transplant, transplantation, transplanted
пересадка лёгких|lung transplant, lung transplantation
пересадка печени|liver transplant, liver transplantation
пересадка почки|kidney transplant, kidney transplantation
пересадка сердца|heart transplant, heart transplantation
печень|liver
пневмония|pneumonia
поликлиника|polyclinic, clinic
почка|kidney
препарат|drug, preparation
прививка|vaccination, vaccine
приёмный покой|emergency room
продолжительность жизни|life expectancy
протез|prosthesis, prosthetic
профилактика, профилактический|prevention, preventive
психиатр|psychiatrist
психолог|psychologist
психологический|psychological
пульс|pulse
рак|cancer
рана|wound
реабилитационный|rehabilitation
реабилитация|rehabilitation
реанимация|intensive care, resuscitation
рентген|X-ray
рецепт|prescription
роддом, родильный дом|maternity hospital
рождаемость|birth rate
санавиация|air ambulance
санаторий|sanatorium
санитарный|sanitary
сердечная недостаточность|heart failure
сердечно-сосудистый|cardiovascular
сердечный|heart, cardiac
сердце|heart
симптом|symptom, symptoms
скорая|ambulance
скорая помощь, машина скорой помощи|ambulance
скрининг|screening
смертность|mortality
сосуд|vessel
СПИД|AIDS
стационар|hospital, inpatient
стоматолог|dentist
тело|body
терапевт|therapist, physician
терапия|therapy
томограф|tomograph, scanner, tomography
томография|tomography
травма|injury, trauma
трансплантация|transplantation, transplant
трансплантолог|transplant surgeon
туберкулёз|tuberculosis
УЗИ|ultrasound
фармацевтический|pharmaceutical
фельдшер|paramedic, feldsher
хирург|surgeon
хирургический|surgical
хирургия|surgery
хронический|chronic
цирроз|cirrhosis
чума|plague
экзоскелет|exoskeleton, exoskeletons
эндоскопия|endoscopy
энергетик, энергетический напиток, энергетические напитки|energy drinks, energy drink
эпидемиологический|epidemiological
эпидемия|epidemic
ящур|foot-and-mouth disease
`;
