/**
 * Dates in Kazakh. Browsers whose interface has no Kazakh often have no names of its months and days either, and show
 * `M11 30, Mon`.
 */
const MONTHS = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(
  ' ',
);
const SHORT_MONTHS = 'қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел.'.split(' ');
/** From Sunday. */
const WEEKDAYS = 'жексенбі дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі'.split(' ');
const SHORT_WEEKDAYS = 'жс дс сс ср бс жм сн'.split(' ');

/** By the names of the formats in dates.js, of the parts of a moment. */
export const KAZAKH_FORMATS = {
  time: ({ time }) => time,
  day: ({ day, month }) => `${day} ${MONTHS[month]}`,
  dayWithYear: ({ day, month, year }) => `${year} ж. ${day} ${MONTHS[month]}`,
  shortDay: ({ day, month }) => `${day} ${SHORT_MONTHS[month]}`,
  year: ({ year }) => String(year),
  clock: ({ weekday, time }) => `${SHORT_WEEKDAYS[weekday]} ${time}`,
  clockInFull: ({ weekday, day, month, time }) => `${WEEKDAYS[weekday]}, ${day} ${MONTHS[month]}, ${time}`,
};
