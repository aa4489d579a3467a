/** Emergencies, weather and nature. */
export const EMERGENCIES = `
арал, аральский|Aral
аральское море|Aral Sea
атмосфера, атмосферный|atmosphere, atmospheric
балхаш|Balkhash
безопасность|safety, security
безопасный|safe
берег|shore, bank
беспилотник, беспилотный, дрон|drone, unmanned
биоразнообразие|biodiversity
болото|swamp
буран|blizzard
вертолётный|helicopter
взрыв, взорваться|explosion, exploded
влажность|humidity
водный баланс|water balance
водный режим|water regime
водолаз|diver, divers
воздух|air
волк|wolf
вулкан|volcano
выжить|survive
высохнуть|dry
гидрометеорология, казгидромет|Kazhydromet
гора, горы|mountain, mountains
градус|degree, degrees
гражданская оборона|civil defense
гроза|thunderstorm
дамба|dam
дождь|rain
дым|smoke
жара|heat
жертва|victim, victims
загрязнение, загрязнить|pollution, contamination, polluted
заморозки|frost
заповедник|reserve, nature reserve
заповедный|reserve
засуха|drought
землетрясение|earthquake
зима, зимний, зимой|winter
климат, климатический|climate
лавина|avalanche
лёд, льда, льду, льдом, льды, ледовый, подлёдный|ice
ледник|glacier
лесной пожар|forest fire
лето, летний, летом|summer
ливень|rain, downpour
лунка|hole, holes
метель|blizzard
море|sea
мороз|frost, cold
МЧС|emergency situations, emergency
наводнение|flood, floods
национальный парк|national park
неблагоприятные погодные условия|adverse weather conditions, bad weather
облако, облачно|cloud
обрушение, обрушиться|collapse, collapsed
объявлено штормовое предупреждение, штормовое предупреждение|storm warning
огонь|fire
озеро|lake
озоновый|ozone
окружающая среда|environment
опасность|danger, hazard
опасный|dangerous, hazardous
оползень|landslide
осадки|precipitation
осень, осенний, осенью|autumn
остров|island
отравиться|poisoned
отравление|poisoning
отходы|waste
охрана|protection, security
охранять|protect
очаг|outbreak, source
паводок|flood, floods
пепел|ash
пещера|cave
плотина|dam
плохая погода|bad weather
погода|weather
погодный|weather
пожар|fire
пожарный|fire, firefighter, firefighters
поиск|search
пострадать, пострадавший|injured, victims, affected
потепление|warming
потоп|flood
предупредить, предупреждать, предупреждение|warn, warning, prevent, prevention
природа|nature
природный|natural
природоохранный|environmental
прогноз погоды|weather forecast
происшествие|incident, incidents
пустыня|desert
пыль, пыльная буря|dust, dust storm
радиация|radiation
разлив|spill
река|river
родник|spring
сбросить, сброс, сбрасывать|release, released, discharge
сейсмический|seismic
сель|mudflow
сирена|siren
снег, снежный|snow
снегопад|snowfall
солнце|sun
спасатель|rescuer, rescuers
спасательный|rescue
спасать, спасти, спасают, спасён|save, rescue, saved, rescued
спасение|rescue, saving, salvation
стихийное бедствие, бедствие|disaster, natural disaster
сухой|dry
тайфун|typhoon
температура|temperature
тёплый|warm
тигр|tiger
тонуть, утонуть, затонуть|drown, sink, sank, drowned
туман|fog
угроза|threat
укрытие|shelter
ураган|hurricane
уровень воды|water level
утилизация|recycling, disposal
ущерб|damage
фауна|fauna
флора|flora
холод, холодный|cold
циклон|cyclone
чрезвычайная ситуация|emergency, emergency situation
чрезвычайное положение|state of emergency
чрезвычайный|emergency, extraordinary
шторм|storm
эвакуация, эвакуировать|evacuation, evacuate, evacuated
экоактивист|eco-activist, eco-activists
экологический|environmental, ecological, eco
экология|ecology, environment
экосистема|ecosystem
экскаватор|excavator
ядовитый|poisonous
`;
