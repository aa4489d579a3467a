/** What kind of thing would answer a question: it steers which sentence is shown. */
export type AnswerType =
  | 'person'
  | 'name'
  | 'place'
  | 'city'
  | 'number'
  | 'age'
  | 'money'
  | 'percentage'
  | 'duration'
  | 'date'
  | 'year'
  | 'reason'
  | 'definition'
  | 'any';
