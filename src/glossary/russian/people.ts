/** People, family and social help. */
export const PEOPLE = `
адресная социальная помощь|targeted social assistance
бабушка|grandmother
брак|marriage
брат|brother
вдова|widow
взрослый|adult, adults
возраст|age
возрасте|age
волонтёрство|volunteering
девочка|girl
девушка|girl, young woman
дедушка|grandfather
дочь|daughter
друг|friend
дружба|friendship
жена|wife
жизнь|life
имя, имени, имён|name
инвалидный|disabled
кандас, оралман|kandas
лицо|person, face
личность|identity, personality
личный|personal
малообеспеченный|low-income, poor
мальчик|boy
мама|mother
мать|mother
многодетные матери|mothers of many children
муж|husband
мужской|male, men
мужчина|man, men
незащищённый|vulnerable
образ жизни|lifestyle
отец|father
парень|guy
переселенец|migrant
поддержать, поддерживать|support, supported
поддержка|support
пожилой|elderly
покойный|late
поколение|generation
помогать, помочь, помог|help, helped, assist
помощник|assistant
помощь|help, assistance, aid
потомок|descendant
работник|worker, employee, workers
родители, родитель|parents, parent
родственник|relative, relatives
сестра|sister
сирота|orphan, orphans
смерть|death
соотечественник|compatriot
соцзащита|social protection
социальная защита|social protection
социальная сфера|social sphere
социальный|social
соцработник, социальный работник|social worker
спасибо|thanks
старший|senior
старый|old
супруг, супруга|spouse, wife, husband
сын|son
труженик|worker
умереть, умирать, умер|die, died
фамилия|surname, name
фигура|figure
человек, люди, людей|people, person
человеческий|human
человечество|humanity
численность|number, population
численность населения|population
число|number
ясли|nursery
`;
