/** Economy, money, trade and business. */
export const ECONOMY = `
аванс|advance
актив, активы|assets, asset
акциз|excise
акционер|shareholder
акционерное общество|joint stock company
акция|action, event, campaign, share
аренда|rent, lease
арендовать|rent, lease
аукцион|auction
базовая ставка|base rate
баланс|balance
банк|bank
банковский|bank, banking
банкрот, банкротство|bankruptcy, bankrupt
бедность, бедный|poverty, poor
безработица, безработный|unemployment, unemployed
бизнес|business
бизнесмен|businessman, entrepreneur
биржа|exchange
биткоин|bitcoin
благосостояние|welfare, well-being
бренд|brand
бухгалтер|accountant
бюджет|budget
бюджет средств, бюджетные средства|budget funds
бюджетный, бюджетные|budget, budgetary
валовой внутренний продукт|gross domestic product, GDP
валовый региональный продукт|gross regional product
валюта, валютный|currency
взнос|contribution
вклад|contribution, deposit
владелец, владеть|owner, own, owns
вложить, вложение|invest, investment
внешнеторговый|foreign trade
внешнеэкономический|foreign economic
возврат|return
выделение|allocation
выделить, выделять, выделен, выделили, выделено|allocate, allocated
выплата, выплатить, выплачивать|payment, payments, paid
выпуск, выпускать, выпустить|production, produce, output, release
выручка|revenue
гарантия|guarantee
государственно-частное партнёрство|public-private partnership
грант|grant
девальвация|devaluation
деньги, денежный, денег|money, monetary, funds
дефицит|deficit, shortage
дивиденд|dividend, dividends
добавленная стоимость|added value
долг, задолженность|debt
доллар|dollar, dollars
доля|share
дотация|subsidy
доход, доходы|income, revenue
евро|euro
единица|unit
заём|loan
заказ|order
заказчик|customer
закупка, закупать, закупить, закуплено, закупили|purchase, procurement, purchased
закупочный|purchase, procurement
занятость|employment
заработок|earnings
зарплата, заработная плата, оклад|salary, wage, wages
зарубежный|foreign
затраты, затрата|cost, costs, expenses
иена, иене, иену|yen
импорт, импортный|import, imports
импортировать|import, imported
импортозамещение|import substitution
инвестировать|invest, invested
инвестиционный|investment
инвестиция, инвестиции|investment, investments
инвестор|investor, investors
инвестпроект|investment project
индекс|index
индустриализация|industrialization
индустриальная зона|industrial zone
индустриальный|industrial
иностранный|foreign
инфляция|inflation
капитал|capital
капитализация|capitalization
капиталовложение|capital investment
касса|cash
качественный|quality
качество|quality
квартал|quarter
квота|quota
клиент|client, customer
клиентский|customer
компания|company
конкурентоспособность|competitiveness
конкуренция, конкурентный|competition, competitive
контракт|contract
концерн|concern
кооператив|cooperative
кооперация|cooperation
корпорация|corporation
кошелёк|wallet
кредит, кредитный|credit, loan, loans
кредитование|lending, crediting
кризис|crisis
криптовалюта|cryptocurrency, cryptocurrencies
курс|rate, course
курс валют, валютный курс|exchange rate
курс доллара|dollar exchange rate
лизинг|leasing
ликвидация|liquidation, elimination
лицензия|license
льгота, льготный|preferential, benefits, concessional
майнинг|mining
малый и средний бизнес|small and medium businesses
маркетплейс|marketplace
маркировка|labeling, marking
материальный|material
машиностроение|mechanical engineering, engineering
машиностроительный|machine-building, engineering
местное содержание|local content
месячный расчётный показатель|MCI, monthly calculation index
металлургия, металлургический|metallurgy, metallurgical
микрокредит|microcredit, microloan
миллиард, млрд|billion
миллион, млн|million
минимальная зарплата|minimum wage
минимальный|minimum
монета|coin
монополия, монополист|monopoly, monopolist
наличные|cash
налог|tax, taxes
налог на добавленную стоимость|VAT, value added tax
налоговый|tax
налоговый кодекс|tax code
налогообложение|taxation
налогоплательщик|taxpayer, taxpayers
национальный банк, нацбанк|National Bank
национальный фонд, нацфонд|National Fund
нацпроект|national project
нулевой|zero
оборот|turnover
оборудование|equipment
обрабатывающая промышленность|manufacturing industry, processing industry
обрабатывающий|manufacturing, processing
общая стоимость|total cost
объём|volume, amount
окупаемость|payback
оператор|operator
оплата, оплатить, оплачивать, оплачивают|pay, payment, paid
опт, оптовый|wholesale
отрасль, отраслевой|industry, sector
офис|office
офшор|offshore
оценка, оценить, оценивать|assessment, estimate, evaluation, value
партнёр|partner, partners
пенсионер|pensioner, pensioners
пенсия, пенсионный|pension
перерабатывать|process, processed, processing
переработка|processing, recycling
переработка отходов|waste recycling, waste processing
платёж, платёжный|payment, payments
плательщик|payer
платить|pay, paid
подрядная организация|contractor
подрядчик, подрядный|contractor, contractors
покупатель|buyer
покупка, покупать, купить, купили, куплен|buy, purchase, bought, purchased
пособие|benefit, allowance, benefits
посредник|intermediary
поступление|revenue, receipts
потребитель|consumer, consumers
потребительский|consumer
потребление|consumption
предприниматель|entrepreneur, entrepreneurs
предпринимательство|entrepreneurship, business
предприятие|enterprise, enterprises, company
преференция|preferences
прибыль, прибыльный|profit, profitable
приватизация|privatization
привлечение, привлечь, привлекать|attract, attracting, attraction
привлечение инвестиций|attracting investments
прогноз|forecast
продавать, продать, продаст, продадут|sell, sold
продавец|seller
продажа|sale, sales
продовольствие, продовольственный|food
продукт|product, products
продукция|products, production, goods
проект|project, projects
проектный|project, design
производитель|producer, producers, manufacturer
производительность|productivity
производить, произвести, производят, произведено|produce, produced
производственный|production, industrial
производство|production, manufacture
промышленная кооперация|industrial cooperation
промышленность|industry
промышленный|industrial
процент|percent, percentage
прямые инвестиции|direct investment
прямые иностранные инвестиции|foreign direct investment
работодатель|employer
рабочее место, рабочие места|jobs, job
распределение, распределить, распределять|distribution, distribute, distributed
расход, расходы|spending, expenses, expenditure
расходовать|spend, spent
реализация|implementation, sale
реализовать, реализован, реализовывать, реализуется|implement, implemented
резерв|reserve, reserves
рента|rent
республиканский бюджет|republican budget
ресурс, ресурсы|resources, resource
розничный|retail
рост|growth, increase
рубль|ruble, rubles
рынок, рыночный|market
сбережения|savings, saving
сбыт|sales, marketing
сделка|deal, transaction
себестоимость|cost
сертификат|certificate
скидка|discount
склад|warehouse
складской|warehouse
смета, сметный|estimate, estimated
сметная стоимость|estimated cost
собственник|owner
собственность|property, ownership
соцвыплаты|social payments
социально-экономический|socio-economic
социальный кошелёк|social wallet
спонсор|sponsor
спрос|demand
средний|average, medium
средства|funds, money
ставка|rate
стартап|startup, startups
статистика, статистический|statistics, statistical
стоимость|cost, price, value
стоить, стоит, стоил, обойтись, обойдётся|cost, worth
страхование, страховой|insurance
стройматериалы|building materials
субсидия, субсидирование|subsidy, subsidies, subsidizing
сумма|amount, sum
сырьё, сырьевой|raw materials, raw material
тариф, тарифный|tariff, tariffs
тенге|tenge
тендер|tender
теневая экономика|shadow economy
товар|goods, product, commodity
товарный|commodity, trade
товарооборот|trade turnover
товаропроизводитель|commodity producers, producers
торговать|trade
торговая сеть|retail chain
торговля, торговый|trade, trading
торговый оборот|trade turnover
трата, тратить, потратить|spending, spend, spent
триллион, трлн|trillion
трудоустроить|employ, employed
трудоустройство|employment
тысяча, тыс|thousand
убыток|loss, losses
услуга|service, services
фабрика|factory
финансирование, финансировать|financing, finance, funding, funded
финансовый|financial
финансы|finance
фонд|fund
хозяйство|farm, economy, household
цена, ценовой|price, prices
ценные бумаги|securities
ценный|valuable
цифровой тенге|digital tenge
частный|private
экономика|economy, economics
экономист|economist
экономить, сэкономить|save, saving, savings
экономический|economic
экономический рост|economic growth
экономия, экономия средств|saving, savings
экспорт, экспортный|export, exports
экспортёр|exporter, exporters
экспортировать, экспортировано|export, exported
электронная торговля|e-commerce
эмиссия|emission
юань|yuan
ярмарка|fair
`;
