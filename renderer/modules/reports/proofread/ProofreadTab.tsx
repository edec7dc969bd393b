import { FileSearchOutlined } from '@ant-design/icons';
import { Button, Input, Upload } from 'antd';
import { useMemo } from 'react';
import { listState, useListState } from '#renderer/ui/list-state.ts';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import type { Fact } from '#shared/facts/fact.ts';
import { proofread } from '#shared/reports/proofread/proofread.ts';
import type { Problem } from '#shared/result.ts';
import { DraftText } from './DraftText.tsx';
import { readDraft } from './read-draft.ts';
import { VerdictList } from './VerdictList.tsx';

interface Draft {
  readonly text: string;
  readonly checked: boolean;
  readonly problems: readonly Problem[];
}

/** Kept while a record is looked at. */
const place = listState<Draft>({ text: '', checked: false, problems: [] });

/** 粘贴找错: somebody else's draft beside what the records say. Nothing of it is stored. */
export function ProofreadTab({ facts, year }: { facts: readonly Fact[]; year: number }) {
  const { text, checked, problems } = useListState(place);
  const verdicts = useMemo(() => (checked ? proofread(text, facts, year) : []), [checked, text, facts, year]);
  const open = async (file: File) => {
    const read = await readDraft(file);
    if (read.ok) place.set({ text: read.value, checked: true, problems: [] });
    else place.set({ problems: read.problems });
  };
  return (
    <div className="aj-report-body">
      <section className="aj-draft" aria-label="文稿">
        <ProblemList problems={problems} />
        {checked ? (
          <DraftText text={text} verdicts={verdicts} />
        ) : (
          <Input.TextArea
            className="aj-draft-input"
            aria-label="文稿正文"
            value={text}
            placeholder="把总结、通报、年鉴等文稿的正文粘贴到这里。"
            onChange={(event) => place.set({ text: event.target.value })}
          />
        )}
      </section>
      <aside className="aj-report-side">
        {checked ? (
          <Button size="large" block onClick={() => place.set({ checked: false })}>
            返回修改文稿
          </Button>
        ) : (
          <Button
            type="primary"
            size="large"
            block
            icon={<FileSearchOutlined />}
            disabled={text.trim() === ''}
            onClick={() => place.set({ checked: true, problems: [] })}
          >
            核对数字
          </Button>
        )}
        <Upload
          accept=".docx,.txt"
          showUploadList={false}
          beforeUpload={(file) => {
            void open(file);
            return false;
          }}
        >
          <Button block>打开文稿（.docx、.txt）</Button>
        </Upload>
        {checked ? (
          <VerdictList verdicts={verdicts} />
        ) : (
          <p className="aj-report-hint">
            程序找出文稿中带单位的数字，逐个与{year}年的登记记录核对。文稿不会保存，也不会改动任何数据。
          </p>
        )}
      </aside>
    </div>
  );
}
