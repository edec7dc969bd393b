import { describe, expect, it } from 'vitest';
import { factsOf } from '#shared/facts/registry.ts';
import { wholeYear } from '#shared/facts/year-records.ts';
import type { Paragraph, Report } from '#shared/reports/model.ts';
import type { Held } from '#shared/reports/proofread/proofread.ts';
import { checkText } from '#shared/reports/text-checks/check-text.ts';
import { aTalk, aYear } from '#tests/unit/facts/year.ts';

const year = aYear([aTalk({ mainClass: 'appeal' }), aTalk(), aTalk()]);
const facts = factsOf(year);
/** Of nothing anything is known: the sentences are judged by themselves. */
const silent: Held = { span: wholeYear(2013), organ: '演练市委组织部', factsOf: () => [] };

function aReport(...paragraphs: readonly Paragraph[]): Report {
  const items = paragraphs.map((paragraph, index) => ({
    title: `第${index + 1}条`,
    paragraphs: [paragraph],
  }));
  return { title: '总结', span: wholeYear(2013), asOf: '2013-12-31', items, facts };
}

const found = (...texts: readonly string[]) =>
  checkText(aReport(...texts.map((text) => [{ text }])), silent).map(({ message }) => message);

describe('a list and its total', () => {
  it.each([
    ['签发四色卡224张，其中红色警省卡229张。', '其中数229张大于总数224张。'],
    ['约谈干部441人次，比上年增加58人次，其中主动约谈451人次。', '其中数451人次大于总数441人次。'],
    [
      '签发四色卡224张，其中蓝卡128张、黄卡63张、橙卡24张和红卡19张。',
      '128张＋63张＋24张＋19张＝234张，而总数写作224张。',
    ],
    [
      '签发四色卡224张，蓝、黄、橙、红卡分别为128张、36张、24张和9张。',
      '128张＋36张＋24张＋9张＝197张，而总数写作224张。',
    ],
    ['签发四色卡97张，涉及干部90人，计蓝卡60张、黄卡36张。', '60张＋36张＝96张，而总数写作97张。'],
    ['产业类71个、基础设施类58个、民生类37个，合计落实161个。', '71个＋58个＋37个＝166个，而总数写作161个。'],
    [
      '与干部约谈441人次，涉及干部418人。就谈话内容看，个人诉求59件，汇报思想351件，意见建议41件。',
      '59件＋351件＋41件＝451件，而总数写作441人次。',
    ],
  ])('that do not agree: %s', (text, message) => {
    expect(found(text)).toEqual([message]);
  });

  it.each([
    '签发四色卡224张，其中蓝卡128张、黄卡63张、橙卡24张、红卡9张。',
    '签发四色卡224张，其中红色警省卡9张，涉及干部207人。',
    '选派第一书记104名，其中女性30名，培训村干部500名。',
    '约谈干部441人次，其中女干部300人次、党员干部400人次。',
    '约谈干部441人次，乡镇、部门分别约谈120人次、80人次。',
    '约谈400余人次，其中申请约谈117人次、主动约谈151人次、下访约谈110人次、工作约谈63人次。',
    '产业类71个、基础设施类58个、民生类37个，合计落实166个。',
    '与干部约谈441人次，涉及干部418人。就谈话内容看，个人诉求59件，汇报思想341件，意见建议41件。',
    '举办培训班23期，培训1306人次；其中主体班16期，培训700人次。',
  ])('that agree, or say nothing of each other: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a per cent and the figures beside it', () => {
  it.each([
    ['117个经济薄弱村中，有76个村收入达标，占60.5%。', '文中写作60.5%，而76个÷117个＝65.0%。'],
    [
      '列入帮扶的经济薄弱村117个，其中13个由市直部门帮扶。到年末，收入达标的村76个，占经济薄弱村的56.0%。',
      '文中写作56.0%，而76个÷117个＝65.0%。',
    ],
    ['应当书面说明的33张，按期说明30张，按期率99.0%。', '文中写作99.0%，而30张÷33张＝90.9%。'],
    ['约谈441人次，比上年增加58人次，增长13.1%。', '文中写作13.1%，而58人次÷383人次＝15.1%。'],
  ])('that do not agree: %s', (text, message) => {
    expect(found(text)).toEqual([message]);
  });

  it.each([
    '117个经济薄弱村中，有76个村收入达标，占65.0%。',
    '0个经济薄弱村中，有76个村收入达标，占65.0%。',
    '117个经济薄弱村中，有76个村收入达标，占65%。',
    '签发四色卡224张，其中红卡9张，逾期3张，销号175张，销号率78.1%。',
    '签发四色卡224张，其中红卡9张，群众满意率98.2%。',
    '竞争选拔干部294名，占选拔干部总数的78%；其中县级干部45名，占同级的58%。',
    '约谈441人次，比上年增加58人次，增长15.1%。',
    '约谈近450人次，其中主动约谈210人次，占全部约谈的47.6%。',
    '完成换届的村153个，占99.35%。',
    '约谈441人次，涉及单位76个，占30%。',
  ])('that agree, or say nothing of each other: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('one noun with two values', () => {
  it('is found in two items where they are nearly the same', () => {
    expect(found('全市共有基层党员15412名。', '建立基层党员15421名的台账。')).toEqual([]);
    expect(found('全市共有基层党员15412名。', '年内基层党员达15421名。')).toEqual([
      '“基层党员”在前文写作15412名，这里写作15421名。',
    ]);
  });

  it.each([
    ['高级研修班参训学员144名。', '中青班参训学员90名。'],
    ['共有基层党员15412名。', '其中基层党员15421名。'],
    ['新建党组织44个。', '新建党组织43个。'],
  ])('is not taken for one where it tells two stories: %s %s', (one, other) => {
    expect(found(one, other)).toEqual([]);
  });
});

describe('a figure typed by hand', () => {
  const held: Held = { ...silent, factsOf: () => facts };
  const chip = { chip: { factId: 'interviews.total', value: 3, style: 'integer' as const } };

  it('that speaks of a fact and differs is found, with its records and its place', () => {
    const [finding, ...others] = checkText(
      aReport([{ text: '年内约谈干部' }, chip, { text: '人次。' }], [{ text: '全年约谈5人次，成效明显。' }]),
      held,
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      message: expect.stringContaining('文中写作5人次'),
      sentence: '全年约谈5人次，成效明显。',
      place: { item: 1, paragraph: 0 },
      where: ['条目【第2条】'],
      records: { table: 'cases' },
    });
  });

  it('is left alone where it agrees or speaks of nothing that is recorded', () => {
    const texts = ['全年约谈3人次，走访企业32家。', '演练乡约谈村干部9人次。'];
    expect(checkText(aReport(...texts.map((text) => [{ text }])), held)).toEqual([]);
  });

  it('is told apart from a figure of the records, which the checks of the records judge', () => {
    const stale = { chip: { ...chip.chip, value: 9 } };
    expect(checkText(aReport([{ text: '年内约谈干部' }, stale, { text: '人次。' }]), held)).toEqual([]);
  });
});

it('names the figures of the records that a sentence adds up wrongly', () => {
  const figure = (factId: string, value: number) => ({ chip: { factId, value, style: 'integer' as const } });
  const [finding] = checkText(
    aReport([
      { text: '约谈' },
      figure('interviews.total', 3),
      { text: '人次，其中个人诉求' },
      figure('interviews.appeal', 4),
      { text: '人次。' },
    ]),
    silent,
  );
  expect(finding?.figures.map(({ factId }) => factId)).toEqual(['interviews.total', 'interviews.appeal']);
  expect(finding?.sentence).toBe('约谈3人次，其中个人诉求4人次。');
});
