/**
 * Words that news and the people who ask about it use for the same thing. Only plain words of wide use: a list that
 * grows with the topics of the day would be tuning.
 */
export const SYNONYMS = `km kilometer kilometre
kg kilogram kilogramme
ha hectare
mln million
bn billion mlrd
usd dollar
kzt tenge
govern governor akim
cost price worth value expensive
pay fund finance
money funds
salary wage
increase growth grow rise rose grew
decrease decline fall fell drop reduce reduction lower
build construct construction building built
make produce production manufacture output create creation
open launch start begin began begun commission commissioning
head chairman chairwoman chair director leader chief lead led
akim governor mayor
doctor physician medic
student pupil schoolchild schoolchildren
kid child children
buy purchase acquire bought
repair renovate renovation overhaul fix restore modernize modernise
job employment workplace vacancy
company firm enterprise corporation
contest competition
plant factory
road highway
airport aerodrome
railway railroad
train locomotive
car automobile vehicle
die death mortality dead killed
illness disease sickness
medicine drug
surgery operation
hospital clinic
machine equipment device apparatus
win winner won
prize award reward
big large great
biggest largest greatest
small little
fast speed quick rapid
length long
height tall high
old age aged
amount volume quantity
quantity number
share percentage percent proportion
place location site
house housing home residential
country nation state
president head
find discover discovery found
deposit reserve
goal aim purpose objective
reason cause
help assist support aid
attend participate participation attended took
join joined participant
meeting session
talk speak spoke speech said say
sign signed agreement
plan planned intend
send export exported
grow cultivate cultivation
farm agriculture agricultural farming
crop harvest
garbage waste trash rubbish
ecology environment environmental ecological
heat heating
electricity power
rocket spacecraft
film movie
author writer wrote written
end finish complete completion
rate level
movement motion
kill murder
war conflict
law act legislation
fine penalty
police policeman
teacher educator
language tongue
founder founded found established establish
born birth
marry marriage wife husband spouse
name called named`;
