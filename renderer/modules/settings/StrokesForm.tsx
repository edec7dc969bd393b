import { App } from 'antd';
import { RecordForm } from '#renderer/cases/RecordForm.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { saveSettings } from '#renderer/data/acts/register-acts.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { surnameStrokes } from '#shared/codes/surname-strokes.ts';
import { defineFields } from '#shared/fields.ts';
import { readStrokes, strokesInWords } from './stroke-text.ts';

const fields = defineFields({
  strokes: {
    kind: 'text',
    label: '补充或更正的字',
    lines: 8,
    help: '每行一个字，后面按书写顺序写笔画，如“丁 横折”，也可以用数字1横、2竖、3撇、4点、5折。',
  },
});

/** 姓氏笔画: what the office adds to the delivered table, or corrects in it. */
export function StrokesForm() {
  const desk = useDesk();
  const { message } = App.useApp();
  const { strokes } = useReference().settings;
  return (
    <>
      <p>
        花名册按姓氏笔画排序时，先比笔画数，再依次比笔形（横、竖、撇、点、折）。程序自带{surnameStrokes.size}
        个姓氏用字；其他字按电脑的笔画数计算，排得不对的在这里补充。
      </p>
      <RecordForm
        fields={fields}
        stored
        start={{ strokes: strokesInWords(strokes) }}
        draft="settings:strokes"
        saveWord="保存"
        save={async (values) => {
          const read = readStrokes(String(values.strokes ?? ''));
          return read.ok ? saveSettings(desk, { strokes: read.value }) : read;
        }}
        onSaved={() => void message.success('姓氏笔画已保存')}
      />
    </>
  );
}
