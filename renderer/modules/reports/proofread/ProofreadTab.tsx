import { FileSearchOutlined } from '@ant-design/icons';
import { Button, Input, Select, Upload } from 'antd';
import { useMemo } from 'react';
import { useReference } from '#renderer/cases/Reference.tsx';
import { listState, useListState } from '#renderer/ui/list-state.ts';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import type { YearRecords } from '#shared/facts/year-records.ts';
import { heldIn } from '#shared/reports/proofread/held.ts';
import { proofread } from '#shared/reports/proofread/proofread.ts';
import { type SpanName, spanNamed, spanNames } from '#shared/reports/spans.ts';
import type { Problem } from '#shared/result.ts';
import { DraftText } from './DraftText.tsx';
import { readDraft } from './read-draft.ts';
import { VerdictList } from './VerdictList.tsx';

interface Draft {
  readonly text: string;
  readonly checked: boolean;
  /** What the draft is about where its sentences name no span. */
  readonly span: SpanName;
  readonly problems: readonly Problem[];
}

/** Kept while a record is looked at. */
const place = listState<Draft>({ text: '', checked: false, span: 'year', problems: [] });

/** 粘贴找错: somebody else's draft beside what the records say. Nothing of it is stored. */
export function ProofreadTab({ records }: { records: YearRecords }) {
  const { text, checked, span, problems } = useListState(place);
  const { organ } = useReference().settings;
  const { year } = records;
  const held = useMemo(() => heldIn(records, spanNamed(year, span), organ), [records, year, span, organ]);
  const verdicts = useMemo(() => (checked ? proofread(text, held) : []), [checked, text, held]);
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
        <label htmlFor="draft-span">文稿所说的时段</label>
        <Select
          id="draft-span"
          value={span}
          virtual={false}
          options={[...spanNames]}
          onChange={(chosen) => place.set({ span: chosen })}
        />
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
            程序找出文稿中带单位的数字，逐个与{year}
            年的登记记录核对；句中写明“第一季度”“1月至6月”等时段的，按该时段核对。文稿不会保存，也不会改动任何数据。
          </p>
        )}
      </aside>
    </div>
  );
}
