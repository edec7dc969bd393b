import type { Case } from '#shared/case-type.ts';
import type { Put, Rows } from '#shared/change.ts';
import { MASK } from '#shared/confidential.ts';
import { isConfidentialField } from '#shared/confidential-fields.ts';
import { subjectOf } from '#shared/engine/columns.ts';
import { defineFields, type Field, type Fields, type Value, type Values } from '#shared/fields.ts';
import { familyInWords } from '#shared/people/family.ts';
import { type Person, personFields } from '#shared/people/person.ts';
import { caseTypeOf, detailTypeOf } from '#shared/registry.ts';
import { assertNever } from '#shared/result.ts';
import type { UnitEvent } from '#shared/units/history.ts';
import { unitKinds } from '#shared/units/unit.ts';

/** What a change did to one record, ready to be shown. */
export interface RecordChange {
  readonly key: string;
  /** 案卷 约谈谈〔2013〕1号 张三 */
  readonly record: string;
  readonly kind: '新增' | '修改' | '移除';
  /** Undefined where the reader may not know the record. */
  readonly fields: readonly ChangedField[] | undefined;
}

export interface ChangedField {
  readonly field: Field;
  readonly before: Value | undefined;
  readonly after: Value | undefined;
  /** That it changed is all the log says. */
  readonly hidden: boolean;
}

/** A row seen as a form: its name and its fields, whatever table it stands in. */
interface Shown {
  readonly name: string;
  readonly fields: Fields;
  readonly values: Values;
  isHidden(field: string): boolean;
}

const text = (label: string) => ({ kind: 'text', label }) as const;

const postFields = defineFields({
  unit: text('单位名称'),
  post: text('职务'),
  level: text('职务层次'),
  rank: text('职级'),
  from: { kind: 'month', label: '任职年月' },
  to: { kind: 'month', label: '免职年月' },
  document: text('任免文号'),
});

const unitFields = defineFields({
  name: text('单位名称'),
  kind: { kind: 'option', label: '类别', options: unitKinds },
  parentId: { kind: 'unit', label: '上级单位' },
  code: text('代码'),
  shortName: text('简称'),
  aliases: text('别名'),
  history: text('沿革'),
  order: { kind: 'number', label: '排序号', unit: '' },
});

const attachmentFields = defineFields({
  name: text('文件名'),
  purpose: text('用途'),
  size: { kind: 'number', label: '字节数', unit: '' },
});

const viewFields = defineFields({ name: text('名称') });

const reportFields = defineFields({ title: text('标题') });

const settingsFields = defineFields({
  organ: text('机关名称'),
  place: text('地域称谓'),
  office: text('机关代字'),
  villageIncomeLine: { kind: 'number', label: '村集体收入目标线', unit: '万元', decimals: 2 },
  householdIncomeLine: { kind: 'number', label: '低收入户目标线', unit: '元' },
  numberForms: text('编号格式'),
  terms: text('办理期限'),
  codeLists: text('代码表'),
  holidays: text('放假安排'),
  rosterColumns: text('花名册栏目对应'),
  strokes: text('姓氏笔画'),
  paper: text('公文版式'),
  basisDocuments: text('依据文件'),
  bases: text('各项设置的依据'),
  tier: { kind: 'option', label: '机关层级', options: { city: '地级市', county: '县（市、区）' } },
  cardOpenings: text('四色卡正文首句'),
  cardLadder: text('四色卡升级规则'),
  cardJurisdictions: text('本机关管理的干部'),
  cardStockLow: { kind: 'number', label: '空白卡库存下限', unit: '张' },
});

const binFields = defineFields({ label: text('记录'), reason: text('理由'), kept: text('内容') });

/**
 * What a change did to each record.
 * @param closed see closedPuts: of these only that something was done
 */
export function recordChanges(puts: readonly Put[], closed: ReadonlySet<string>): readonly RecordChange[] {
  return puts.map((put) => {
    const told = changeOf(put);
    return closed.has(told.key) ? { ...told, record: MASK, fields: undefined } : told;
  });
}

/** `签发：四色卡组警〔2013〕红-001号` → `签发：有记录，须授权查看` */
export function actWithoutRecord(act: string): string {
  return act.slice(0, act.lastIndexOf('：') + 1) + MASK;
}

function changeOf(put: Put): RecordChange {
  const before = shownOf(put, 'before');
  const after = shownOf(put, 'after');
  const shown = after ?? before;
  return {
    key: `${put.table}:${put.key}`,
    record: shown?.name ?? '',
    kind: before === undefined ? '新增' : after === undefined ? '移除' : '修改',
    fields: Object.entries(shown?.fields ?? {}).flatMap(([name, field]) => {
      const [was, is] = [before?.values[name], after?.values[name]];
      return was === is ? [] : [{ field, before: was, after: is, hidden: shown?.isHidden(name) ?? false }];
    }),
  };
}

const nothingHidden = () => false;

/** The row before or after the change; undefined where there is none. */
function shownOf(put: Put, side: 'before' | 'after'): Shown | undefined {
  switch (put.table) {
    case 'cases': {
      const row = put[side];
      return row ? ofCase(row) : undefined;
    }
    case 'people': {
      const row = put[side];
      return row ? ofPerson(row) : undefined;
    }
    case 'details': {
      const row = put[side];
      if (!row) return undefined;
      const { label, fields } = detailTypeOf(row.type);
      return { name: label, fields, values: row.values, isHidden: nothingHidden };
    }
    case 'posts': {
      const row = put[side];
      const name = `任职经历 ${row?.unit ?? ''}${row?.post ?? ''}`;
      return row ? { name, fields: postFields, values: flat(row), isHidden: nothingHidden } : undefined;
    }
    case 'units': {
      const row = put[side];
      return row ? ofUnit(row) : undefined;
    }
    case 'settings': {
      const row = put[side];
      return row ? ofSettings(row) : undefined;
    }
    case 'attachments': {
      const row = put[side];
      return row
        ? { name: `附件 ${row.name}`, fields: attachmentFields, values: flat(row), isHidden: nothingHidden }
        : undefined;
    }
    case 'views': {
      const row = put[side];
      return row
        ? { name: `视图 ${row.name}`, fields: viewFields, values: flat(row), isHidden: nothingHidden }
        : undefined;
    }
    case 'reports': {
      const row = put[side];
      return row
        ? { name: `报告 ${row.title}`, fields: reportFields, values: flat(row), isHidden: nothingHidden }
        : undefined;
    }
    case 'bin': {
      const row = put[side];
      if (!row) return undefined;
      const kept = row.waitsFor ? '编号保留' : row.content ? '在回收站中' : '已清除';
      const values = { label: row.label, reason: row.reason, kept };
      return { name: `回收站 ${row.label}`, fields: binFields, values, isHidden: nothingHidden };
    }
    default:
      return assertNever(put);
  }
}

const eventWords: Readonly<Record<UnitEvent['kind'], string>> = {
  founded: '设立',
  renamed: '更名',
  moved: '划转',
  spunOff: '分出',
  merged: '合并',
  split: '分设',
  abolished: '撤销',
};

/** What became of a unit stands in its own history; the log names the acts. */
function ofUnit(row: Rows['units']): Shown {
  const aliases = (row.aliases ?? []).join('、');
  const history = (row.history ?? [])
    .map(({ kind, on, document }) => [on, eventWords[kind], document].filter(Boolean).join(' '))
    .join('；');
  return {
    name: `单位 ${row.name}`,
    fields: unitFields,
    values: { ...flat(row), ...(aliases ? { aliases } : {}), ...(history ? { history } : {}) },
    isHidden: nothingHidden,
  };
}

function ofCase(record: Case): Shown {
  const { type: typeName, stage, number, handler, values } = record;
  const type = caseTypeOf(typeName);
  const stages = Object.fromEntries(Object.entries(type.stages).map(([name, { label }]) => [name, label]));
  return {
    name: [type.label + (number?.text ?? ''), subjectOf(type, record)].filter(Boolean).join(' '),
    fields: {
      ' stage': { kind: 'option', label: '阶段', options: stages },
      ' handler': text('经办人'),
      ...type.fields,
    },
    values: { ' stage': stage, ' handler': handler?.name, ...values },
    isHidden: (field) => isConfidentialField(typeName, field),
  };
}

function ofPerson({ values, family, photo, merged, notSame }: Person): Shown {
  const lines = familyInWords(family ?? []).join('\n');
  const joined = merged?.map(({ name }) => name).join('、');
  const apart = notSame && `已确认与${notSame.length}名相近的干部不是同一人`;
  return {
    name: `干部 ${values.name ?? ''}`,
    fields: {
      ...personFields,
      ' family': text('家庭成员'),
      ' photo': text('照片'),
      ' merged': text('并入的登记'),
      ' notSame': text('查重'),
    },
    values: {
      ...values,
      ' family': lines === '' ? undefined : lines,
      ' photo': photo,
      ' merged': joined,
      ' notSame': apart,
    },
    isHidden: (field) => field === 'idNumber' || field === ' photo',
  };
}

/** Lists and tables of the settings are compared whole; the log says that they changed. */
function ofSettings({ values }: Rows['settings']): Shown {
  const isWhole = (value: unknown) => typeof value === 'object';
  const entries = Object.entries(values);
  const whole = new Set(entries.filter(([, value]) => isWhole(value)).map(([name]) => name));
  return {
    name: '设置',
    fields: settingsFields,
    values: Object.fromEntries(
      entries.map(([name, value]) => [name, isWhole(value) ? JSON.stringify(value) : value]),
    ) satisfies Record<string, unknown>,
    isHidden: (field) => whole.has(field),
  };
}

/** A row without a field declaration of its own, as values. */
function flat(row: Rows['posts' | 'units' | 'attachments' | 'views' | 'reports']): Values {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => typeof value !== 'object'));
}
