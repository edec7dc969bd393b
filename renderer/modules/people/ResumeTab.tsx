import { Button } from 'antd';
import { useState } from 'react';
import type { Person } from '#shared/people/person.ts';
import { checkResume, resumeLines } from '#shared/people/resume.ts';
import { ResumeEditor } from './ResumeEditor.tsx';
import { ResumeRemarks } from './ResumeRemarks.tsx';

/** 简历 in its 18 columns, with gaps and overlaps beside the text. */
export function ResumeTab({ person }: { person: Person }) {
  const [editing, setEditing] = useState(false);
  const { resume = '', workStarted } = person.values;
  if (editing) return <ResumeEditor person={person} onDone={() => setEditing(false)} />;
  return (
    <>
      <div className="aj-acts">
        <Button onClick={() => setEditing(true)}>{resume === '' ? '填写简历' : '修改简历'}</Button>
      </div>
      {resume === '' ? (
        <p className="aj-blank">还没有简历。</p>
      ) : (
        <div className="aj-resume">
          <div className="aj-resume-text">
            {resumeLines(resume).map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing but its place
              <div key={index} className="aj-resume-line">
                {line}
              </div>
            ))}
          </div>
          <ResumeRemarks remarks={checkResume(resume, workStarted)} />
        </div>
      )}
    </>
  );
}
