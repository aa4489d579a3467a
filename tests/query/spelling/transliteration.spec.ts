import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTransliteration } from '../../../src/query/spelling/transliteration.ts';
import { realIndex } from '../../support/real-seed.ts';

const index = realIndex();
const readAs = (text: string) => readTransliteration(text, index)?.text ?? text;

/** Questions of people who type English, or who mean what they type. */
const ENGLISH = ['seed-questions', 'seed-more-questions', 'seed-hard-unanswerable']
  .flatMap((name) => readFileSync(`tests/golden/${name}.jsonl`, 'utf8').split('\n'))
  .filter((line) => line !== '')
  .map((line): string => JSON.parse(line).question);

describe('readTransliteration', () => {
  it.each([
    ['skolko stoit tomograf', 'сколько стоит томограф'],
    ['kto akim shymkenta', 'кто аким шымкента'],
    ['kakoy shtraf za prevyshenie skorosti', 'какой штраф за превышение скорости'],
    ['pochemu upala dobycha nefti', 'почему упала добыча нефти'],
    ['novosti segodnya', 'новости сегодня'],
    ['gde postroyat zavod', 'где построят завод'],
    ['kogda otkroyut bolnitsu?', 'когда откроют больницу?'],
    ['kto ministr zdravookhraneniya', 'кто министр здравоохранения'],
    ['Higgsfield skolko stoit', 'Higgsfield сколько стоит'],
    ['Pavlodar oblysynyn akimi kim', 'павлодар облысынын акими ким'],
    ['Astana akimi kim', 'астана акими ким'],
    ['kim basqarady', 'ким баскарады'],
    ['qazaqstan üşin', 'қазақстан үшін'],
    ['Şymkent qalasynyñ äkımı kım', 'шымкент қаласының әкімі кім'],
    ['qansha adam jürek kütip tur', 'қанша адам жүрек күтіп тур'],
    ['munaı óndirisi nege azaıdy', 'мұнай өндірісі неге азайды'],
    ['qandaı aıyppul', 'қандай айыппұл'],
  ])('reads %s as %s', (typed, meant) => {
    expect(readAs(typed)).toBe(meant);
  });

  it.each([
    ...ENGLISH,
    'alem ai centr',
    'wher is the hospitl',
    'lfqnt yjdjcnb',
    'KazLLM by ISSAI',
    'кто аким',
    '2024',
    '',
  ])('leaves "%s" as it is', (typed) => {
    expect(readAs(typed)).toBe(typed);
  });

  it('tells what was read', () => {
    expect(readTransliteration('kto akim shymkenta', index)?.readings).toEqual([
      { from: 'kto akim shymkenta', to: 'кто аким шымкента' },
    ]);
  });
});
