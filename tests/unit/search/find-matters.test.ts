import { expect, it } from 'vitest';
import { fieldTexts, findMatters, joinMatters, type MatterText } from '#shared/search/find-matters.ts';

interface AMatter extends MatterText {
  readonly id: string;
}

function aMatter(id: string, parts: Partial<MatterText> = {}): AMatter {
  return { id, numbers: [], head: '', open: '', secret: '', ...parts };
}

function find(query: string, matters: readonly AMatter[], { limit = 9, confidential = true } = {}) {
  const found = findMatters(joinMatters(matters), query, { limit, confidential, reader: ['王经办'] });
  return found.map(({ item }) => [item.matter.id, ...(item.field === undefined ? [] : [item.field])].join());
}

const text = (place: number, words: string) => fieldTexts([{ place, text: words }]);

it('puts the number itself before numbers that end with it, and no longer number beside them', () => {
  const matters = [
    aMatter('a', { numbers: ['县谈7'] }),
    aMatter('b', { numbers: ['谈17'] }),
    aMatter('c', { numbers: ['谈7'] }),
  ];
  expect(find('谈7', matters)).toEqual(['c', 'a']);
  expect(find('7', matters)).toEqual(['a', 'c']);
});

it('puts a hit in the line before one in the texts, and names the field of the first word outside the line', () => {
  const matters = [
    aMatter('a', { head: '约谈张伟', open: text(3, '基层锻炼') }),
    aMatter('b', { head: '基层干部' }),
    aMatter('c', { head: '约谈李娜', secret: text(5, '希望到基层') }),
  ];
  expect(find('基层', matters)).toEqual(['b', 'a,3', 'c,5']);
  expect(find('约谈 基层', matters)).toEqual(['a,3', 'c,5']);
  expect(find('基层 李娜 希望到', matters)).toEqual(['c,5']);
  expect(find('基层', matters, { confidential: false })).toEqual(['b', 'a,3']);
  expect(find('基层', matters, { limit: 2 })).toEqual(['b', 'a,3']);
});

it('finds no word that only stands across two matters or two fields', () => {
  const matters = [
    aMatter('a', {
      head: '张',
      open: fieldTexts([
        { place: 0, text: '基' },
        { place: 1, text: '层' },
      ]),
    }),
    aMatter('b', { head: '伟' }),
  ];
  expect(find('张伟', matters)).toEqual([]);
  expect(find('基层', matters)).toEqual([]);
});

it('leaves out matters that only others may know of, even where they would fill the list', () => {
  const secret = Array.from({ length: 5 }, (_, index) =>
    aMatter(`s${index}`, { head: '警宣卡', onlyFor: ['李部长'] }),
  );
  expect(find('警宣卡', [...secret, aMatter('a', { head: '警宣卡' })], { limit: 1 })).toEqual(['a']);
});
