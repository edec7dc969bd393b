import { Tabs } from 'antd';
import { listState, useListState } from '#renderer/ui/list-state.ts';
import { AboutProgram } from './AboutProgram.tsx';
import { BasisDocumentsForm } from './BasisDocumentsForm.tsx';
import { CardRulesForm } from './CardRulesForm.tsx';
import { CodeListsForm } from './CodeListsForm.tsx';
import { HolidaysForm } from './HolidaysForm.tsx';
import { NumbersForm } from './NumbersForm.tsx';
import { OfficeForm } from './OfficeForm.tsx';
import { PaperForm } from './PaperForm.tsx';
import { PracticeSwitch } from './PracticeSwitch.tsx';
import type { SettingsProps } from './settings-props.ts';
import './settings.css';
import { StrokesForm } from './StrokesForm.tsx';
import { TermsForm } from './TermsForm.tsx';
import { ZoomChoice } from './ZoomChoice.tsx';

const shown = listState({ tab: 'office' });

/** 设置: what the office decides for itself is stored with the records and can be undone; the rest belongs to this machine. */
export function SettingsPage(props: SettingsProps) {
  const { tab } = useListState(shown);
  return (
    <Tabs
      className="aj-settings"
      activeKey={tab}
      onChange={(key) => shown.set({ tab: key })}
      destroyOnHidden
      items={[
        { key: 'office', label: '机关', children: <OfficeForm /> },
        { key: 'zoom', label: '界面大小', children: <ZoomChoice {...props} /> },
        { key: 'paper', label: '公文版式', children: <PaperForm /> },
        { key: 'numbers', label: '编号和目标线', children: <NumbersForm /> },
        { key: 'terms', label: '办理期限', children: <TermsForm /> },
        { key: 'cards', label: '四色卡规则', children: <CardRulesForm /> },
        { key: 'documents', label: '依据文件', children: <BasisDocumentsForm /> },
        { key: 'codes', label: '代码表', children: <CodeListsForm /> },
        { key: 'strokes', label: '姓氏笔画', children: <StrokesForm /> },
        { key: 'holidays', label: '放假安排', children: <HolidaysForm /> },
        { key: 'practice', label: '演练模式', children: <PracticeSwitch {...props} /> },
        { key: 'about', label: '关于', children: <AboutProgram {...props} /> },
      ]}
    />
  );
}
