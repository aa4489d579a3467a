/** Emergencies, weather and nature. */
export const EMERGENCIES = `
апат|accident, disaster
аптап|heat
арал|Aral, island
арал теңізі|Aral Sea
ауа|air
ауа райы|weather
ауа райы болжамы|weather forecast
ауа райының қолайсыздығы, қолайсыз ауа райы|bad weather, adverse weather
аэрация|aeration, aerated
аяз|frost, cold
балқаш|Balkhash
бату|sink, sank
боран|blizzard
бөгет|dam
булану|evaporation
бұлт|cloud
градус|degree, degrees
дабыл|alarm, siren
дала өрті|steppe fire
дауыл|storm, hurricane
дауылды ескерту|storm warning
дрон, ұшқышсыз|drone, unmanned
ескерту|warn, warning
жаз, жазғы|summer
жаңбыр|rain
жарылыс|explosion
жер сілкінісі|earthquake
жоғалу|missing, lost
жолбарыс|tiger
зардап шегу, зардап шеккен|injured, victims, affected
зиян|harm, damage
ит|dog, dogs
кәдеге жарату|recycling, disposal
климат|climate
климаттың өзгеруі|climate change
көктем|spring
көл|lake
көшкін|landslide, avalanche
күз|autumn
күзет|security, guard
қайғылы оқиға|tragedy
қар|snow
қар басу|snow
қасқыр|wolf
қауіп|danger, threat
қауіпсіз|safe
қауіпсіздік|safety, security
қауіпті|dangerous, hazardous
қорғау|protect, protection
қоршаған орта|environment
қорық|reserve, nature reserve
құрбан|victim, victims
құрғақшылық|drought
құтқару|rescue, save, saved, rescued
құтқарушы|rescuer, rescuers
қыс, қысқы|winter
ластану|pollution, polluted
мұз|ice
мұздық|glacier
мысық|cat, cats
нашар ауа райы|bad weather
нөсер|downpour, rain
ойық|hole, holes
оқиға|incident, event
орман өрті|forest fire
өзен|river
өрт|fire
өрт сөндіру|fire extinguishing, firefighting
өрт сөндіруші|firefighter, firefighters
өртену|burn
радиация|radiation
сел|mudflow
су деңгейі|water level
су тасқыны|flood, floods
суға кету|drown, drowned
суық|cold
сүңгуір|diver, divers
сыну|break
табиғат|nature
табиғи|natural
табиғи апат|natural disaster
тасқын|flood, floods
тау көшкіні|landslide
температура|temperature
теңіз|sea
төтенше жағдай|emergency, emergency situation
төтенше жағдайлар|emergency situations
тұман|fog
түтін|smoke
уақыт|time
улану|poisoning, poisoned
ұйық|swamp
ұлттық парк|national park
шаң, шаңды дауыл|dust, dust storm
шөл|desert
шығанақ|bay
ыстық|hot, heat
эвакуация|evacuation, evacuated
эвакуациялау|evacuate, evacuated
эко|eco
экобелсенді, эко-белсенді|eco-activist, eco-activists
экожүйе|ecosystem
экология|ecology, environment
экологиялық|environmental, ecological, eco
`;
