import { App, Button, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useId, useRef, useState } from 'react';
import { useDraft } from '#renderer/cases/use-draft.ts';
import { saveResume } from '#renderer/data/acts/person-acts.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { formKeys } from '#renderer/ui/form-keys.ts';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import type { Person } from '#shared/people/person.ts';
import { checkResume, inResumeForm, resumeLines } from '#shared/people/resume.ts';
import type { Problem } from '#shared/result.ts';
import { ResumeRemarks } from './ResumeRemarks.tsx';

/** 修改简历: free typing in a fixed pitch; 整理格式 brings spans and indents into the 18 columns of the form. */
export function ResumeEditor({ person, onDone }: { person: Person; onDone: () => void }) {
  const desk = useDesk();
  const { message } = App.useApp();
  const start = { resume: person.values.resume };
  const draft = useDraft(`person:${person.id}:修改简历`, start, ['resume'], true);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const area = useRef<TextAreaRef>(null);
  const id = useId();
  if (!draft.values) return null;
  const resume = typeof draft.values.resume === 'string' ? draft.values.resume : '';
  const change = (text: string) => draft.change({ resume: text === '' ? undefined : text });
  const save = async () => {
    if (draft.mergedWith(start).contested.length > 0)
      return setProblems([
        { field: 'resume', message: '简历此后已在别处改过，请核对；再保存一次，就以这里的为准。' },
      ]);
    const done = await saveResume(desk, person.id, inResumeForm(resume));
    if (!done.ok) return setProblems(done.problems);
    await draft.settle({ resume });
    void message.success('简历已保存');
    onDone();
  };
  const show = (line: number) => {
    const before = resumeLines(resume).slice(0, line).join('\n').length;
    const text = area.current?.resizableTextArea?.textArea;
    text?.focus();
    text?.setSelectionRange(
      before === 0 ? 0 : before + 1,
      before + 1 + (resumeLines(resume)[line]?.length ?? 0),
    );
  };
  return (
    <form
      aria-label="修改简历"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDownCapture={(event) => formKeys(event, () => void save())}
    >
      <ProblemList problems={problems} />
      <label htmlFor={id}>一段经历一行，如“1997.07--2003.05 某某县教育局科员”；续行前空18格。</label>
      <div className="aj-resume">
        <Input.TextArea
          id={id}
          ref={area}
          className="aj-resume-text"
          value={resume}
          autoSize={{ minRows: 12, maxRows: 24 }}
          onChange={(event) => change(event.target.value)}
        />
        <ResumeRemarks remarks={checkResume(resume, person.values.workStarted)} onShow={show} />
      </div>
      <div className="aj-form-footer">
        <Button onClick={() => change(inResumeForm(resume))}>整理格式</Button>
        {draft.dirty && <Button onClick={() => void draft.discard()}>放弃未保存的内容</Button>}
        <Button onClick={onDone}>关闭</Button>
        <Button type="primary" htmlType="submit" data-save title="Ctrl+Enter">
          保存修改
        </Button>
      </div>
    </form>
  );
}
