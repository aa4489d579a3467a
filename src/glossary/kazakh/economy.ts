/** Economy, money, trade and business. */
export const ECONOMY = `
айлық есептік көрсеткіш, АЕК|MCI, monthly calculation index
айналым|turnover
актив|asset, assets
акция|action, shares, campaign
ақша|money, funds
алдыңғы|previous
арзан|cheap
атқару|execute
аукцион|auction
әлеуметтік әмиян|social wallet
әлеуметтік сала|social sphere
әмиян|wallet
әріптес|partner, colleague
әріптестік, серіктестік|partnership
баға|price, prices, cost
бағалау|assess, estimate, evaluate, assessment
бағалы|valuable
бағалы қағаздар|securities
бағам|rate, exchange rate
баж|duty
базалық|base, basic
базалық мөлшерлеме|base rate
базар|market, bazaar
байлық|wealth
банк|bank
банкрот, банкроттық|bankruptcy, bankrupt
бәсеке|competition
бәсекелестік|competition, competitive
бизнес|business
биржа|exchange
биткоин|bitcoin
болжам|forecast
бөлу|allocate, divide, allocated, distribution
бренд|brand
бухгалтер|accountant
бюджет|budget
бюджет қаржысы, бюджет қаражаты|budget funds, budget money
валюта|currency
валюта бағамы|exchange rate
дағдарыс|crisis
девальвация|devaluation
дефицит, тапшылық|deficit, shortage
дивиденд|dividend, dividends
доллар|dollar, dollars
доллар бағамы|dollar exchange rate
дүкен|shop, store
евро|euro
екінші деңгейлі банк|second-tier bank
ең төменгі жалақы|minimum wage
еңбек|labor, work
еңбекақы|salary, wage
жалақы, айлық|salary, wage, wages
жалға алу|rent, lease
жалпы|total, general, common, gross
жалпы құны|total cost
жалпы өңірлік өнім|gross regional product
жалпы ішкі өнім|gross domestic product, GDP
жарғылық капитал|authorized capital
жарна|contribution
жәрдемақы|benefit, allowance, benefits
жәрмеңке|fair
жеке|private, individual
жеке кәсіпкер|individual entrepreneur
жеңілдік|discount, benefits, preferential
жеткізу|deliver, supply, delivery, delivered
жеткізуші|supplier
жұмыс беруші|employer
жұмыс орны|jobs, job
жұмыспен қамту|employment
жұмыссыз, жұмыссыздық|unemployment, unemployed
зауыт|plant, factory
зейнетақы|pension
зейнеткер|pensioner, pensioners
иена|yen
импорт|import, imports
импорттау|import, imported
импортты алмастыру|import substitution
инвестиция|investment, investments
инвестиция тарту|attracting investments, attract investments
инвестициялық|investment
инвестор|investor, investors
индекс|index
индустрия|industry
индустрияландыру|industrialization
индустриялық, индустриалды|industrial
индустриялық аймақ|industrial zone
инфляция|inflation
капитал|capital
кәсіпкер|entrepreneur, entrepreneurs, businessman
кәсіпкерлік|entrepreneurship, business
кәсіпорын|enterprise, company, enterprises
квота|quota
кепілдік|guarantee
компания|company
контракт|contract
кооперация|cooperation
корпорация|corporation
көлем|volume, amount
көлеңкелі экономика|shadow economy
көтерме|wholesale
кредит, несие|credit, loan, loans
криптовалюта|cryptocurrency, cryptocurrencies
кіріс|income, revenue
қазына|treasury
қайта өңдеу|recycling, processing
қалдықтарды қайта өңдеу|waste recycling, waste processing
қалыптасу|formation
қаражат|funds, money
қаржы|finance, money, funds
қаржыландыру|financing, finance, funding, funded
қаржылық|financial
қарыз|debt, loan
қойма|warehouse
қор|fund, reserve, reserves, stock
қосылған құн|added value
қосылған құн салығы, ҚҚС|VAT, value added tax
құн, құны|cost, price, value
құнды|valuable
құю|invest, investment
лизинг|leasing
лицензия|license
майнинг|mining
маркетплейс|marketplace
мемлекеттік-жекешелік әріптестік|public-private partnership
меншік|property, ownership
меншік иесі|owner
мердігер|contractor, contractors
металлургия|metallurgy
миллиард, млрд|billion
миллион, млн|million
монополия|monopoly
мөлшер|size, amount, range
мөлшерлеме|rate
мың|thousand
нарық|market
нәтиже|result, results
несие беру|lending
оператор|operator
отандық|domestic, Kazakhstani
өзіндік құн|cost
өкілдік ету|represent
өндіру|produce, production, extraction, produced
өндіруші|producer, producers, manufacturer
өндіріс|production, manufacturing
өндірістік|production, industrial
өнеркәсіп|industry
өнеркәсіптік|industrial
өнеркәсіптік кооперация|industrial cooperation
өнім|product, products, production
өнімділік|productivity
өңдеу|processing, process, processed
өңдеу өнеркәсібі|manufacturing industry, processing industry
өсу|grow, growth, increase, grew, increased
өсім|growth, increase
өтем, өтемақы|compensation
пайда|profit, benefit
пайдалану|use, operation, exploitation, used
пайдалануға беру|put into operation, commissioned
пайыз|percent, percentage
пайыздық|percent, percentage
приватизация, жекешелендіру|privatization
республикалық бюджет|republican budget
рубль|ruble, rubles
сақтандыру|insurance
сала|sector, industry, field, sphere
салық|tax, taxes
салық кодексі|tax code
салық салу|taxation
салық төлеуші|taxpayer, taxpayers
салым|deposit, contribution, investment
сапа|quality
сапалы|quality
сату|sell, sale, sales, sold
сатушы|seller
сатып алу|purchase, buy, procurement, purchased, bought
сатып алушы|buyer, customer
сауда|trade, trading
сауда айналымы|trade turnover
серіктес|partner
смета, сметалық|estimate, estimated
сметалық құн|estimated cost
сомасы, сома|amount, sum
стартап|startup, startups
статистика|statistics
субсидия|subsidy, subsidies
субсидиялау|subsidizing, subsidies
сұраныс|demand
табыс|income, revenue, success
тапсырыс|order
тапсырыс беруші|customer
тариф|tariff, tariffs
тарту|attract, attracting, involve, attracted
тауар|goods, product, commodity
тауар айналымы|trade turnover
тендер|tender
теңге|tenge
тиімді|effective, efficient
тиімділік|efficiency, effectiveness
төлем|payment, payments
төлеу|pay, paid, payment
триллион, трлн|trillion
тұру|cost, worth, live
тұтыну|consumption
тұтынушы|consumer, consumers
тікелей|direct
тікелей инвестиция|direct investment
тікелей шетелдік инвестиция|foreign direct investment
ұлттық банк|National Bank
ұлттық қор|National Fund
үлес|share
үнемдеу|save, saving, savings
фабрика|factory
франшиза|franchise
холдинг|holding
цифрлық активтер|digital assets
цифрлық теңге|digital tenge
чек|receipt
шағын және орта бизнес|small and medium businesses
шаруашылық|farm, economy
шетел, шетелдік|foreign, abroad
шикізат|raw materials, raw material
шот|account
шығару|produce, production, output, release
шығарылым|output, production
шығын|cost, expenses, spending, loss
шығыс|expenditure, spending, east
ішкі жалпы өнім|gross domestic product
экономика|economy, economics
экономикалық|economic
экономикалық өсім|economic growth
экономист|economist
экспорт|export, exports
экспорттау|export, exported
экспорттаушы|exporter, exporters
электрондық сауда|e-commerce
юань|yuan
`;
