import { App } from 'antd';
import { RecordForm } from '#renderer/cases/RecordForm.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { saveSettings } from '#renderer/data/acts/register-acts.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { type CodeListName, defaultCodeLists } from '#shared/codes/code-lists.ts';
import type { Fields } from '#shared/fields.ts';
import { type Problem, refuse } from '#shared/result.ts';

const labels: Readonly<Record<CodeListName, string>> = {
  clueSource: '线索来源',
  ground: '事由类别',
  office: '承办科室',
  documentCode: '发文机关代字',
  talker: '谈话人',
  interviewTopic: '约谈主题',
  dispatchBatch: '选派批次',
  projectCategory: '项目类别',
  level: '职务层次',
  rank: '职级',
  jurisdiction: '干部管理权限',
  reserve: '后备干部',
  nation: '民族',
  party: '政治面貌',
  education: '学历',
  degree: '学位',
  health: '健康状况',
  kin: '称谓',
};

const names = Object.keys(defaultCodeLists);

const fields: Fields = Object.fromEntries(
  Object.entries(labels).map(([name, label]) => [name, { kind: 'text', label, lines: 2, required: true }]),
);

/** 代码表, one word a line. A word taken out stays readable in the records that use it. */
export function CodeListsForm() {
  const desk = useDesk();
  const { message } = App.useApp();
  const { codeLists, basisDocuments } = useReference().settings;
  return (
    <RecordForm
      fields={fields}
      stored
      start={Object.fromEntries(names.map((name) => [name, (codeLists[name] ?? []).join('\n')]))}
      draft="settings:codes"
      saveWord="保存"
      note={<p>每行一项，按此顺序列出。删去的词不影响已经登记的记录。</p>}
      save={async (values) => {
        const lists = names.map((name) => [name, wordsIn(String(values[name] ?? ''))] as const);
        const problems = lists.flatMap(([name, words]) => checkWords(name, words));
        if (problems.length > 0) return refuse(...problems);
        // What stood as a list in an earlier release is a register from now on.
        return saveSettings(desk, { codeLists: Object.fromEntries(lists), basisDocuments });
      }}
      onSaved={() => void message.success('代码表已保存')}
    />
  );
}

function wordsIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function checkWords(name: string, words: readonly string[]): readonly Problem[] {
  const label = Object.entries(labels).find(([key]) => key === name)?.[1] ?? name;
  if (words.length === 0) return [{ field: name, message: `“${label}”至少要有一项。` }];
  const twice = words.find((word, index) => words.indexOf(word) !== index);
  return twice === undefined
    ? []
    : [{ field: name, message: `“${label}”中“${twice}”出现了两次，请删去一个。` }];
}
