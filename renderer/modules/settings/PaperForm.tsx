import { App } from 'antd';
import { RecordForm } from '#renderer/cases/RecordForm.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { saveSettings } from '#renderer/data/acts/register-acts.ts';
import { today } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { type FontSetName, fontSets } from '#shared/documents/fonts.ts';
import { linePitches, type OfficePaper } from '#shared/documents/office-paper.ts';
import { checkFields } from '#shared/engine/check.ts';
import { defineFields, type Values } from '#shared/fields.ts';
import { refuse } from '#shared/result.ts';

const fields = defineFields({
  fontSet: {
    kind: 'option',
    label: '字体',
    required: true,
    options: {
      GB2312: '仿宋_GB2312、楷体_GB2312、方正小标宋简体',
      GBK: '方正仿宋_GBK、方正楷体_GBK、方正小标宋_GBK',
      Windows: '仿宋、楷体、华文中宋（Windows自带）',
    },
    help: '打印公文用的一套字体，电脑上须已安装。',
  },
  linePitch: {
    kind: 'number',
    label: '行距',
    unit: '磅',
    decimals: 2,
    required: true,
    min: linePitches.least,
    max: linePitches.most,
    help: '28.95磅每面22行，合乎国家标准；本地另有规定的照规定填写。',
  },
  boldHeading3: { kind: 'flag', label: '三级标题加粗', help: '国家标准不加粗，不少机关加粗。' },
});

/** 公文版式: where this office departs from GB/T 9704. */
export function PaperForm() {
  const desk = useDesk();
  const { message } = App.useApp();
  const { paper } = useReference().settings;
  return (
    <RecordForm
      fields={fields}
      stored
      start={{ ...paper }}
      draft="settings:paper"
      saveWord="保存"
      save={async (values) => {
        const problems = checkFields(fields, values, today());
        if (problems.length > 0) return refuse(...problems);
        return saveSettings(desk, { paper: paperOf(values) });
      }}
      onSaved={() => void message.success('设置已保存')}
    />
  );
}

function paperOf({ fontSet, linePitch, boldHeading3 }: Values): OfficePaper {
  return {
    fontSet: isFontSet(fontSet) ? fontSet : 'GB2312',
    linePitch: Number(linePitch),
    boldHeading3: boldHeading3 === true,
  };
}

function isFontSet(value: unknown): value is FontSetName {
  return typeof value === 'string' && value in fontSets;
}
