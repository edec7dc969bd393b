/**
 * What can stand between braces in an office's own .docx: `{姓名}` for a value, `{#家庭成员}…{/家庭成员}` round what is printed
 * once per entry (or, round a plain field, only where it is filled). Names are the labels of the forms.
 */
import type { Field } from '../fields.ts';
import { personFields } from '../people/person.ts';
import { type CaseTypeName, caseTypeOf, caseTypes } from '../registry.ts';

/** What a template is filled from. */
export type TemplateKind = CaseTypeName | 'person';

export interface TemplateField {
  readonly name: string;
  /** What it is, where the name alone does not say it. */
  readonly note?: string;
  /** Fields of each entry, for a list. */
  readonly entries?: readonly TemplateField[];
}

export const templateKinds: readonly { readonly kind: TemplateKind; readonly label: string }[] = [
  ...caseTypeNames().map((kind) => ({ kind, label: caseTypeOf(kind).label })),
  { kind: 'person', label: '干部' },
];

function caseTypeNames(): readonly CaseTypeName[] {
  return Object.keys(caseTypes).filter((name): name is CaseTypeName => name in caseTypes);
}

export function isTemplateKind(name: string): name is TemplateKind {
  return templateKinds.some(({ kind }) => kind === name);
}

export function labelOfKind(kind: TemplateKind): string {
  return templateKinds.find((one) => one.kind === kind)?.label ?? kind;
}

/** Known of every paper, whatever it is filled from. */
export const commonFields: readonly TemplateField[] = [
  { name: '机关名称', note: '设置里的机关全称' },
  { name: '机关代字' },
  { name: '地域称谓' },
  { name: '打印日期', note: '如2026年3月5日' },
  { name: '经办人', note: '当前操作人' },
  { name: '份号', note: '六位数字，成批打印时逐份递增' },
];

const lists: readonly TemplateField[] = [
  {
    name: '家庭成员',
    entries: [
      { name: '称谓' },
      { name: '姓名' },
      { name: '出生年月' },
      { name: '政治面貌' },
      { name: '工作单位及职务' },
    ],
  },
  {
    name: '任职经历',
    entries: [
      { name: '单位' },
      { name: '职务' },
      { name: '任职时间' },
      { name: '免职时间' },
      { name: '文号' },
    ],
  },
];

const steps: TemplateField = {
  name: '办理过程',
  entries: [{ name: '环节' }, { name: '时间' }, { name: '经办人' }, { name: '理由' }],
};

/** Every field that a template of this kind may name, each once: the record's own before the person's. */
export function templateFields(kind: TemplateKind): readonly TemplateField[] {
  const person = [...labelsOf(personFields), ...lists];
  if (kind === 'person') return unique([...person, ...commonFields]);
  const own: readonly TemplateField[] = [
    { name: '编号' },
    { name: '办理阶段' },
    ...labelsOf(caseTypeOf(kind).fields),
    ...frozenFields,
    steps,
  ];
  return unique([...own, ...person, ...commonFields]);
}

/** As at the event: later moves of the person do not change them. */
const frozenFields: readonly TemplateField[] = [
  { name: '姓名' },
  { name: '单位', note: '当时的单位' },
  { name: '职务', note: '当时的职务' },
  { name: '职务层次', note: '当时的职务层次' },
  { name: '出生年月' },
];

function labelsOf(fields: Readonly<Record<string, Field>>): readonly TemplateField[] {
  return Object.values(fields).map((field) => ({
    name: field.label,
    ...(field.kind === 'flag' ? { note: '“是”或空白' } : {}),
  }));
}

function unique(fields: readonly TemplateField[]): readonly TemplateField[] {
  const seen = new Set<string>();
  return fields.filter(({ name }) => !seen.has(name) && seen.add(name));
}

/** The list as it is copied into a document: one field a line, those of a list indented. */
export function fieldListText(kind: TemplateKind): string {
  return templateFields(kind)
    .flatMap(({ name, note, entries }) =>
      entries
        ? [`{#${name}}`, ...entries.map((entry) => `　{${entry.name}}`), `{/${name}}`]
        : [`{${name}}${note === undefined ? '' : `　（${note}）`}`],
    )
    .join('\n');
}
