import { expect, it } from 'vitest';
import { typedFigures } from '#shared/reports/typed-figures.ts';

it('names what was typed by hand, with the item it stands in, and no figure that came from the records', () => {
  const items = [
    {
      title: '干部约谈',
      paragraphs: [
        [
          { text: '2013年，年内约谈' },
          { chip: { factId: 'interviews.total', value: 441, style: 'integer' as const } },
          { text: '人次，走访企业32家。' },
        ],
      ],
    },
    { title: '第一书记', paragraphs: [[{ text: '根据演组发〔2013〕5号文件，修路约十二项。' }]] },
  ];
  expect(typedFigures(items)).toEqual([
    { item: '干部约谈', text: '32家' },
    { item: '第一书记', text: '约十二项' },
  ]);
});
