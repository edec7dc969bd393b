import { expect, it } from 'vitest';
import { endInWords, historyInWords } from '#shared/units/history-words.ts';
import type { Unit } from '#shared/units/unit.ts';

const aUnit = (id: string, history: Unit['history'] = []): Unit => ({
  id,
  kind: 'department',
  name: id,
  order: 1,
  history,
});

it('tells what became of a unit, with the names of each time and the units that merged into it', () => {
  const units = [
    aUnit('商务局', [
      { kind: 'renamed', on: '2010-05-01', formerName: '外经贸局', document: '编发〔2010〕5号' },
      { kind: 'renamed', on: '2015-02-01', formerName: '外经贸和商务局' },
      { kind: 'spunOff', on: '2019-03-20', into: ['粮食局'] },
    ]),
    aUnit('粮食局', [{ kind: 'founded', on: '2019-03-20', from: ['商务局'] }]),
    aUnit('供销社', [{ kind: 'merged', on: '2012-01-01', into: '商务局' }]),
  ];
  const [trade = aUnit(''), grain = aUnit(''), coop = aUnit('')] = units;
  expect(historyInWords(trade, units)).toEqual([
    { on: '2010-05-01', text: '由“外经贸局”更名为“外经贸和商务局”', document: '编发〔2010〕5号' },
    { on: '2012-01-01', text: '“供销社”并入' },
    { on: '2015-02-01', text: '由“外经贸和商务局”更名为“商务局”' },
    { on: '2019-03-20', text: '分出“粮食局”' },
  ]);
  expect(historyInWords(grain, units)).toEqual([{ on: '2019-03-20', text: '由“商务局”分出设立' }]);
  expect([endInWords(coop, units), endInWords(trade, units)]).toEqual([
    '已并入商务局，2012-01-01',
    undefined,
  ]);
});
