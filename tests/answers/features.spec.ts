import { describe, expect, it } from 'vitest';
import { rankPassages } from '../../src/answers/answer-question.ts';
import { GATE_MODELS } from '../../src/answers/answerability.ts';
import { GATE_FEATURES } from '../../src/answers/answerability-features.ts';
import RANKING from '../../src/answers/ranking.json' with { type: 'json' };
import { RANKING_WEIGHTS, SPAN_FEATURES } from '../../src/answers/span-features.ts';
import { realIndex } from '../support/real-seed.ts';

const namesOf = (record: object) => Object.keys(record).sort();

describe('the list of features', () => {
  it('of the gate has a fitted weight for each feature, and no other', () => {
    for (const { weights } of Object.values(GATE_MODELS)) {
      expect(namesOf(weights)).toEqual(namesOf(GATE_FEATURES));
    }
  });

  it('of the ranking has a fitted weight for each feature, and no other', () => {
    expect(namesOf(RANKING.weights)).toEqual(namesOf(SPAN_FEATURES));
    expect(RANKING_WEIGHTS).toEqual(RANKING.weights);
  });

  it.each(['why did the patient’s heart fail', 'Сколько людей ждут сердце?', 'constructor'])(
    'gives finite values for "%s"',
    (question) => {
      const { evidence, shown } = rankPassages(realIndex(), question);
      const values = [
        ...Object.values(evidence?.features ?? {}),
        ...shown.flatMap(({ window }) => Object.values(window.features)),
      ];
      expect(values.filter((value) => !Number.isFinite(value))).toEqual([]);
    },
  );

  it('weighs Russian and Kazakh questions apart from those in English', () => {
    const scriptOf = (question: string) => rankPassages(realIndex(), question).evidence?.script;
    expect(scriptOf('heart transplantation')).toBe('latin');
    // Where texts are English, a question that is translated matches as English does.
    expect(scriptOf('Почему зимой гибнет рыба?')).toBe('latin');
  });
});
