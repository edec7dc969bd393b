import { expect, it } from 'vitest';
import { actWithoutRecord, recordChanges } from '#renderer/modules/safety/log/put-in-words.ts';
import type { Case } from '#shared/case-type.ts';
import type { Put } from '#shared/change.ts';

const changesOf = (...puts: readonly Put[]) => recordChanges(puts, new Set());

const talk: Case = {
  id: 't',
  type: 'interview',
  stage: 'talked',
  values: { form: 'proactive', content: '家里有困难', talkedOn: '2013-03-05' },
  number: { series: 's', seq: 1, text: '谈〔2013〕1号' },
  frozen: { name: '张三', unit: '', post: '', level: '' },
  steps: [],
};

it('tells a talk by its number and shows that its text changed, but not the text', () => {
  const after: Case = {
    ...talk,
    stage: 'archived',
    values: { ...talk.values, content: '已解决', archivedOn: '2013-03-06' },
  };
  const [change] = changesOf({ table: 'cases', key: 't', before: talk, after, prior: 1 });
  expect(change).toMatchObject({ record: '约谈谈〔2013〕1号 张三', kind: '修改' });
  expect(change?.fields?.map(({ field, hidden }) => [field.label, hidden])).toEqual([
    ['阶段', false],
    ['谈话内容', true],
    ['归档日期', false],
  ]);
});

it('tells what came and what went, and keeps the ID number to itself', () => {
  const person = { id: 'p', order: 1, values: { name: '李四', idNumber: '11010119751007123X' } };
  const [came, gone] = changesOf(
    { table: 'people', key: 'p', before: null, after: person, prior: 0 },
    {
      table: 'units',
      key: 'u',
      before: { id: 'u', kind: 'town', name: '云阳街道', order: 1 },
      after: null,
      prior: 1,
    },
  );
  expect(came).toMatchObject({ record: '干部 李四', kind: '新增' });
  expect(came?.fields?.map(({ field, hidden }) => [field.label, hidden])).toEqual([
    ['姓名', false],
    ['身份证号', true],
  ]);
  expect(gone).toMatchObject({ record: '单位 云阳街道', kind: '移除' });
});

it('says of lists in the settings that they changed', () => {
  const [change] = changesOf({
    table: 'settings',
    key: 'desk',
    before: { id: 'desk', values: { place: '全市' } },
    after: { id: 'desk', values: { place: '全县', codeLists: { talker: ['部长'] } } },
    prior: 1,
  });
  expect(change?.fields?.map(({ field, after, hidden }) => [field.label, hidden ? '' : after])).toEqual([
    ['地域称谓', '全县'],
    ['代码表', ''],
  ]);
});

it('tells family members in words, and of the photo only that it changed', () => {
  const before = { id: 'p', order: 1, values: { name: '李四' }, photo: 'a' };
  const after = {
    ...before,
    family: [{ relation: '妻子', name: '王某', birth: '1976-03' as const }],
    photo: 'b',
  };
  const [change] = changesOf({ table: 'people', key: 'p', before, after, prior: 1 });
  expect(change?.fields?.map(({ field, after: now, hidden }) => [field.label, now, hidden])).toEqual([
    ['家庭成员', '妻子 王某 1976.03', false],
    ['照片', 'b', true],
  ]);
});

it('tells what became of a unit, and the names it learnt', () => {
  const before = { id: 'u', kind: 'town', name: '云阳镇', order: 1 } as const;
  const after = {
    ...before,
    name: '云阳街道',
    aliases: ['云阳街办'],
    history: [{ kind: 'renamed', on: '2020-05-01', formerName: '云阳镇', document: '政发〔2020〕5号' }],
  } as const;
  const [change] = changesOf({ table: 'units', key: 'u', before, after, prior: 1 });
  expect(change?.fields?.map(({ field, after: now }) => [field.label, now])).toEqual([
    ['单位名称', '云阳街道'],
    ['别名', '云阳街办'],
    ['沿革', '2020-05-01 更名 政发〔2020〕5号'],
  ]);
});

it('says of a matter that the reader may not know only that something was done', () => {
  const put: Put = { table: 'cases', key: 't', before: null, after: talk, prior: 0 };
  const [change] = recordChanges([put], new Set(['cases:t']));
  expect(change).toEqual({ key: 'cases:t', record: '有记录，须授权查看', kind: '新增', fields: undefined });
  expect(actWithoutRecord('撤销：签发：四色卡组警〔2013〕红-001号')).toBe('撤销：签发：有记录，须授权查看');
  expect(actWithoutRecord('修改约谈谈〔2013〕1号')).toBe('有记录，须授权查看');
});
