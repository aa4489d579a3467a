/** What kind of thing would answer a question: it steers which sentence is shown. */
export type AnswerType =
  | 'person'
  | 'name'
  | 'place'
  | 'number'
  | 'age'
  | 'money'
  | 'percentage'
  | 'duration'
  | 'date'
  | 'reason'
  | 'definition'
  | 'any';
