/** Abbreviations, matched in this form alone. */
export const ABBREVIATIONS = `
АЗС|gas station
АПК|agro-industrial complex
ВВП|GDP, gross domestic product
ВКО|East Kazakhstan
ВОВ|Great Patriotic War
ВОЗ|WHO, World Health Organization
ВРП|gross regional product
ВТО|WTO
ДТП|road accident, accident
ДЧС|emergency department
ЕНТ|UNT
ЕС|EU, European Union
ЖД|railway
ЗОЖ|healthy lifestyle
ИИ|AI, artificial intelligence
ИИН|IIN
ИП|individual entrepreneur
ИТ|IT
КНБ|national security committee
КНР|China, PRC
КПП|checkpoint
КРС|cattle
КТЖ|KTZ, Kazakhstan Temir Zholy
МВД|ministry of internal affairs, MIA
МВФ|IMF
МИД|ministry of foreign affairs, MFA
МРП|MCI
МРТ|MRI
МСБ|small and medium business, SME
НДС|VAT
НПП|NCE, Atameken
ОСМС|compulsory health insurance
ПДД|traffic rules
РК|Kazakhstan
РФ|Russia
СМИ|media
СЭЗ|special economic zone
ТБО|solid waste
ТОО|LLP
ФЗ|law
ЦОД|data center
ЦОН|public service center
ЧП|emergency
ЧС|emergency
ЭКГ|ECG
ЭЦП|digital signature
`;
