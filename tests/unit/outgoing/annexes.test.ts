import { expect, it } from 'vitest';
import { annexesIn } from '#shared/outgoing/annexes.ts';

const brief = (text: string) => annexesIn(text).map(({ name, text: own }) => [name, own.trim()]);

it('takes every line for a name where no annex is opened', () => {
  expect(brief('1.名额分配表\n\n2．报名表\r\n联系人名单')).toEqual([
    ['名额分配表', ''],
    ['报名表', ''],
    ['联系人名单', ''],
  ]);
});

it('opens an annex with its text at 附件：, however it is numbered', () => {
  expect(brief('　　附件1：名额分配表\n单位\t名额\n甲\t1\n附件2: 报名表\n附件：3.名单\n张三')).toEqual([
    ['名额分配表', '单位\t名额\n甲\t1'],
    ['报名表', ''],
    ['名单', '张三'],
  ]);
});

it('takes a list as it stands on paper for names, unless words stand between', () => {
  expect(brief('附件：1.2026年名额分配表\n　　　2．报名表\n３、名单')).toEqual([
    ['2026年名额分配表', ''],
    ['报名表', ''],
    ['名单', ''],
  ]);
  const explained = '请逐项填写。\n2.不得漏项';
  expect(brief(`附件：1.填表说明\n${explained}`)).toEqual([['填表说明', explained]]);
});

it('keeps names before the first opened one as annexes without text', () => {
  expect(brief('报名表\n附件2：说明\n请认真填写。')).toEqual([
    ['报名表', ''],
    ['说明', '请认真填写。'],
  ]);
});

it('says where each text stands in the field', () => {
  const text = '附件1：甲\n一段\n附件2：乙\n二段';
  expect(annexesIn(text).map(({ span }) => text.slice(span.from, span.to).trim())).toEqual(['一段', '二段']);
});

it('is none for a blank field', () => {
  expect(annexesIn(' \n\t\n　')).toEqual([]);
});
