/** Transport and roads. */
export const TRANSPORT = `
авария|accident
авиабилет|air ticket
авиакомпания|airline
авиация|aviation
автобус|bus, buses
автовокзал|bus station
автожол, автомобиль жолы|highway, road, roads
автокөлік|vehicle, car, vehicles
автомобиль|car, vehicle, cars
ақылы жол|toll road
асфальт|asphalt
асып кету|exceed, exceeded
асыру|exceed, exceeding
аялдама|bus stop, stop
әуе|air
әуежай|airport, airports
бағыт|route, direction
бейнекамера|camera, cameras
бекет|station, stop
билет|ticket, tickets
вагон|car, wagon, cars
велосипед|bicycle
вокзал|station, railway station
дәліз|corridor
жабу|close, closed
жалпы пайдаланудағы жол|public road
жанармай, жағармай|fuel, gasoline
жаңарту|update, renew, renovated
жаяу жүргінші|pedestrian
жол|road, way, roads
жол апаты, жол-көлік оқиғасы|road accident, accident
жол белгісі|road sign
жол жөндеу|road repair, repair of roads
жол жүру ережесі|traffic rules
жол қозғалысы|traffic, road traffic
жолайрық|intersection
жолақы|fare
жолаушы|passenger, passengers
жолаушылар вагоны|passenger car, passenger cars
жолаушылар тасымалы|passenger transportation
жөндеу|repair, repaired, renovation, repairs
жүк|cargo, freight
жүк көлігі|truck
жүк тасымалы|cargo transportation, freight
жүктелген, жүктеме|busy, load, loaded, busiest
жүргізуші|driver, drivers
жүру|go, travel
жылдамдық|speed
жылдамдық шегі, жылдамдықты шектеу|speed limit
жылдамдықты асыру|speeding, exceeding speed
камера|camera, cameras
кедендік, кеден|customs
кеме|ship, vessel
кептеліс|traffic jam
километр, шақырым|kilometer, kilometers, km
контейнер|container, containers
көктайғақ|ice, icy, black ice
көлік|transport, vehicle, car
көлік дәлізі|transport corridor
көлік құралы|vehicle, vehicles
көпір|bridge, bridges
кран|crane
күрделі жөндеу|major repairs, overhaul
күре жол|highway
қайта жаңарту, реконструкция|reconstruction
қашықтық|distance
қоғамдық көлік|public transport
қозғалтқыш|engine
қозғалыс|movement, traffic
логистика|logistics
локомотив|locomotive, locomotives
маршрут|route
машина|car, machine, vehicle
метро|metro, subway
орташа жылдамдық|average speed
паром|ferry
пойыз|train, trains
порт|port
рейс, ұшу|flight
рельс|rail, rails
сапар|trip, visit
светофор, бағдаршам|traffic light
станция|station
сырғанау|slide
такси|taxi
тас жол, тасжол|highway, road
тасымал|transportation, transport
тасымалдау|transport, carry, transported
тасымалдаушы|carrier
тежегіш|brake
теміржол|railway
теміржолшы|railway worker
теңіз көлігі|maritime transport
терминал|terminal, terminals
тиеу|loading
транзит, транзиттік|transit
транскаспий|Trans-Caspian
тұрақ|parking, station
тікұшақ|helicopter
учаске, телім|section, plot, area
ұзақтық|duration
ұзындық|length
ұшақ|aircraft, plane
ұшқыш|pilot
ұшу-қону жолағы|runway
шекара|border
шектеу|limit, restriction, restrictions
шлагбаум|barrier
экипаж|crew
электробус|electric bus
электромобиль|electric car, electric vehicle
электропойыз|electric train
`;
