import { App, Checkbox, Input, InputNumber, Modal, Progress, Radio, Select } from 'antd';
import { useState } from 'react';
import { copiesRefused, registerCopies } from '#renderer/data/acts/copy-acts.ts';
import { today } from '#renderer/data/clock.ts';
import { nextCopyNumber } from '#renderer/data/queries/copies.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { fillTemplate, type TemplatePacking } from '#renderer/print/template.ts';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import type { Progress as Done } from '#renderer/workers/remote.ts';
import { copyNumber } from '#shared/case-types/printed-copy.ts';
import type { Problem } from '#shared/result.ts';
import { labelOfKind, type TemplateKind } from '#shared/templates/fields.ts';
import { useReference } from '../Reference.tsx';
import { useSaveFile } from '../use-save-file.tsx';
import { gather, type PrintableRecords } from './gather.ts';
import { readTemplate, templatesOf } from './template-store.ts';

interface PrintByTemplateProps {
  readonly kind: TemplateKind;
  /** Read when the clerk prints, not before: a list may have thousands. */
  readonly records: () => Promise<PrintableRecords>;
  readonly count: number;
  readonly onClose: () => void;
}

/** More would take the memory of an office computer. */
const MOST_COPIES = 2000;

/** 按模板出文: one record or many, as one file or a file each, with 份号 and 印发登记 where they are wanted. */
export function PrintByTemplate({ kind, records, count, onClose }: PrintByTemplateProps) {
  const templates = useData((database) => templatesOf(database, kind), ['attachments'], [kind]);
  const job = usePrintJob({ kind, records, count, onClose });
  const { choice, choose } = job;
  const id = choice.template ?? templates?.[0]?.id;
  const chosen = templates?.find((one) => one.id === id);
  return (
    <Modal
      open
      title={`按模板出文（${labelOfKind(kind)}${count}条）`}
      okText="出文"
      cancelText="取消"
      okButtonProps={{ disabled: !chosen, loading: job.done !== undefined }}
      onOk={() => chosen && void job.run(chosen)}
      onCancel={onClose}
      width="44rem"
      className="aj-print-job"
    >
      <ProblemList problems={job.problems} />
      {templates?.length === 0 ? (
        <p>
          还没有适用于“{labelOfKind(kind)}”的模板，请先到<a href="#/templates">模板</a>里添加。
        </p>
      ) : (
        <>
          <FieldRow id="template-choice" label="模板" needed={false} wide>
            <Select
              id="template-choice"
              value={id}
              onChange={(template) => choose({ template })}
              options={(templates ?? []).map((one) => ({ value: one.id, label: one.name }))}
            />
          </FieldRow>
          {count > 1 && (
            <FieldRow id="template-packing" label="文件" needed={false} wide>
              <Radio.Group
                id="template-packing"
                aria-label="文件"
                value={choice.packing}
                onChange={(event) => choose({ packing: event.target.value === 'zip' ? 'zip' : 'docx' })}
                options={[
                  { value: 'docx', label: '合成一个Word文件' },
                  { value: 'zip', label: '每条一个文件（压缩包）' },
                ]}
              />
            </FieldRow>
          )}
          <FieldRow id="template-copies" label="每条份数" needed={false} wide>
            <InputNumber
              id="template-copies"
              min={1}
              max={99}
              precision={0}
              value={choice.copies}
              onChange={(copies) => choose({ copies: copies ?? 1 })}
            />
          </FieldRow>
          <FieldRow id="template-register" label="印发登记" needed={false} wide>
            <Checkbox
              id="template-register"
              checked={choice.register}
              onChange={(event) => choose({ register: event.target.checked })}
            >
              编份号并登记
            </Checkbox>
          </FieldRow>
          {choice.register && (
            <>
              <FieldRow id="template-first" label="起始份号" needed={false} wide>
                <InputNumber
                  id="template-first"
                  min={1}
                  max={999999}
                  precision={0}
                  value={choice.first ?? job.nextCopy}
                  onChange={(first) => choose({ first: first ?? undefined })}
                />
              </FieldRow>
              <FieldRow id="template-recipient" label="发往" needed={false} wide>
                <Input
                  id="template-recipient"
                  value={choice.recipient}
                  onChange={(event) => choose({ recipient: event.target.value })}
                />
              </FieldRow>
            </>
          )}
        </>
      )}
      {job.done && (
        <div role="status">
          {job.done.doing}
          <Progress percent={Math.round(job.done.share * 100)} showInfo={false} />
        </div>
      )}
    </Modal>
  );
}

interface Choice {
  readonly template: string | undefined;
  readonly packing: TemplatePacking;
  readonly copies: number;
  readonly register: boolean;
  readonly first: number | undefined;
  readonly recipient: string;
}

function usePrintJob({ kind, records, count, onClose }: PrintByTemplateProps) {
  const desk = useDesk();
  const reference = useReference();
  const save = useSaveFile();
  const { message } = App.useApp();
  const [choice, setChoice] = useState<Choice>({
    template: undefined,
    packing: 'docx',
    copies: 1,
    register: false,
    first: undefined,
    recipient: '',
  });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [done, setDone] = useState<Done>();
  const nextCopy = useData((database) => nextCopyNumber(database, today()), ['details'], []) ?? 1;

  const run = async (template: Parameters<typeof readTemplate>[1]) => {
    const { packing, copies, register, recipient } = choice;
    if (count * copies > MOST_COPIES) {
      return setProblems([
        { message: `共${count * copies}份，一次最多${MOST_COPIES}份。请缩小查询范围，分几次打印。` },
      ]);
    }
    setProblems([]);
    setDone({ doing: '正在读取记录', share: 0 });
    try {
      const file = await readTemplate(desk, template);
      if (!file.ok) return setProblems(file.problems);
      const first = register ? (choice.first ?? nextCopy) : undefined;
      const told = await gather(desk, reference, await records(), copies, first);
      if (told.records.length === 0)
        return setProblems([{ message: '这些记录都须授权查看，没有可以打印的。' }]);
      const title = template.name.replace(/\.docx$/i, '');
      const rows =
        first === undefined
          ? []
          : registerRows(told.records, copies, first, { paper: title, recipient, operator: desk.by });
      const refused = await copiesRefused(desk, rows);
      if (refused.length > 0) return setProblems(refused);
      const made = await fillTemplate(
        {
          file: file.value,
          kind,
          records: told.records,
          packing: count === 1 && copies === 1 ? 'docx' : packing,
        },
        setDone,
      );
      if (!made.ok) return setProblems(made.problems);
      const ending = packing === 'zip' && told.records.length > 1 ? 'zip' : 'docx';
      const only = told.records.length === 1 ? told.records[0]?.fileName : undefined;
      if (!(await save(`${title}${only === undefined ? today() : ` ${only}`}.${ending}`, made.value))) return;
      if (told.hidden > 0) void message.warning(`${told.hidden}条须授权查看，没有打印。`);
      if (rows.length > 0) {
        const registered = await registerCopies(desk, rows);
        if (!registered.ok) return setProblems(registered.problems);
        void message.success(`已登记${told.records.length}份`);
      }
      onClose();
    } finally {
      setDone(undefined);
    }
  };

  return {
    choice,
    choose: (patch: Partial<Choice>) => setChoice((now) => ({ ...now, ...patch })),
    problems,
    done,
    nextCopy,
    run,
  };
}

interface Common {
  readonly paper: string;
  readonly recipient: string;
  readonly operator: string;
}

/** One row of the register for each record: its copies follow each other. */
function registerRows(
  records: readonly { readonly label: string }[],
  copies: number,
  first: number,
  common: Common,
) {
  const { recipient, ...rest } = common;
  return records.flatMap(({ label }, index) =>
    index % copies === 0
      ? [
          {
            ...rest,
            day: today(),
            record: label,
            copies,
            first: copyNumber(first + index),
            last: copyNumber(first + index + copies - 1),
            ...(recipient.trim() === '' ? {} : { recipient: recipient.trim() }),
          },
        ]
      : [],
  );
}
