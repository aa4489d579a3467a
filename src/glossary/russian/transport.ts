/** Transport and roads. */
export const TRANSPORT = `
авария, аварийный|accident, emergency
авиабилет|air ticket
авиакомпания|airline
авиаперевозки|air transportation
авиарейс|flight
авиация, авиационный|aviation
автобан|autobahn, highway
автобус, автобусный|bus, buses
автовокзал|bus station
автодорога, автомобильная дорога, автомагистраль|highway, road, roads
автомобилестроение, автопром|car manufacturing, automotive industry
автомобилист|motorist, driver
автомобиль, автомобильный|car, cars, vehicle
автопарк|fleet
автопроизводитель|car makers, automakers, car manufacturers
асфальт, асфальтобетон|asphalt
асфальтирование|asphalting, paving
аэродром|airfield
аэропорт|airport, airports
багаж|baggage
баржа|barge
бензин|gasoline, petrol
билет|ticket, tickets
бортовой|onboard
вагон|car, wagon, cars
велосипед, велодорожка|bicycle, bike path
вертолёт|helicopter
верфь|shipyard
взлётно-посадочная полоса|runway
взлётный|runway
водитель|driver, drivers
водительский|driver
воздушное судно|aircraft
воздушный|air
вокзал|station, railway station
въезд|entry, entrance
выезд|exit, departure
газомоторный|gas
гараж|garage
гололёд, гололедица|ice, icy, black ice
груз, грузовой|cargo, freight
грузовик|truck
грузооборот|cargo turnover
грузоперевозки|cargo transportation, freight
двигатель|engine
движение|traffic, movement
депо|depot
дизель|diesel
длина, протяжённость|length
длиться, длилась|last, lasted, lasting
дорога, дорожный|road, roads
дорожник|road worker, road workers
дорожное движение|traffic, road traffic
дорожные работы|road works
дорожный знак|road sign
железная дорога|railway
железнодорожник|railway worker
железнодорожный|railway
железнодорожный путь|railway track
загруженность|congestion
загруженный|busy, busiest, congested, loaded
камера|camera, cameras
канал|canal, channel
капитальный ремонт|major repairs, overhaul
капремонт|major repairs, overhaul
колесо|wheel
контейнер|container, containers
контейнерный|container
корабль|ship, vessel
коридор|corridor
кран|crane
лётчик|pilot
линия|line
логистика, логистический|logistics, logistic
локализация|localization
локомотив|locomotive, locomotives
магистраль|highway, main line
маршрут|route
маршрутка|minibus
машина|car, machine, vehicle
метро|metro, subway
метрополитен|metro
морской|sea, marine
мост|bridge, bridges
мультимодальный|multimodal
направление|direction, area
обгон|overtaking
обочина|roadside
общественный транспорт|public transport
объездной, объезд|bypass
ограничение|limit, restriction, restrictions
ограничение скорости|speed limit
остановка|stop, bus stop
парковаться|park, parking
парковка, стоянка|parking
паром|ferry
пассажир|passenger, passengers
пассажирооборот|passenger turnover
пассажиропоток|passenger traffic
пассажирский|passenger
пассажирский вагон|passenger car, passenger cars
перевезти, перевозить|transport, carry, transported
перевозка|transportation, transport
перевозчик|carrier
перегон|section
перегрузка|overload
перекрёсток|intersection
переход|transition, crossing
пешеход, пешеходный|pedestrian
пилот|pilot
платная дорога|toll road
платный|paid, toll
погрузка|loading
подвижной состав|rolling stock
поезд|train, trains
поездка|trip
порт|port
посадочный|landing
правила дорожного движения|traffic rules
превысить, превышать, превышение|exceed, exceeding, excess
превышение скорости|speeding, exceeding speed limit
прибытие|arrival
причал|berth, pier
пробег|mileage
пробка|traffic jam
проезд|passage, travel
промежуток|interval
пропускная способность|capacity, throughput
путь|route, way, track
разъезд|siding
расписание|schedule
расстояние|distance
рейс|flight
реконструкция|reconstruction
рельс|rail, rails
ремонт|repair, repairs, renovation
ремонт дорог|road repair, repair of roads
ремонтировать, отремонтировать, отремонтируют, ремонтный|repair, repaired, renovated
республиканская трасса|republican highway
самолёт|aircraft, plane
светофор|traffic light
скоростной режим|speed limit
скорость, скоростной|speed
снегоуборочный|snow removal
средняя скорость|average speed
стадия|stage, phase
станция|station
судно, суда|vessel, ship
судоходство|shipping
такси|taxi
таксист|taxi driver
таможня, таможенный|customs
тариф за проезд|fare
терминал|terminal, terminals
тоннель|tunnel
топливо, топливный|fuel
трамвай|tram
транзит, транзитный|transit
транскаспийский|Trans-Caspian
транспорт, транспортный|transport
транспортное средство|vehicle, vehicles
транспортный коридор|transport corridor
трасса|highway, road
троллейбус|trolleybus
тротуар|sidewalk, pavement
тупик|dead end
турникет|turnstile
узел|hub, junction
шоссе|highway
экипаж|crew
экспедитор|forwarder
электричка|train
электробус|electric bus
электромобиль|electric car, electric vehicle
электропоезд|electric train
электросамокат, самокат|scooter
`;
