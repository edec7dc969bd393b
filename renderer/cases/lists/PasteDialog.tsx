import { CloseCircleFilled } from '@ant-design/icons';
import { Checkbox, Input, Modal, Select, Table } from 'antd';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import type { ListedTable } from '#shared/lists/record-kind.ts';
import { type PasteSource, type PreviewedLine, usePaste } from './use-paste.ts';

interface PasteDialogProps<N extends ListedTable> {
  readonly source: PasteSource<N>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** 粘贴表格: cells copied from WPS or Excel, set beside what is held. Nothing is written before the clerk has seen it. */
export function PasteDialog<N extends ListedTable>({ source, onDone, onClose }: PasteDialogProps<N>) {
  const paste = usePaste(source, onDone);
  const { lines, columns } = paste;
  const ready = lines?.filter(({ isReady }) => isReady).length ?? 0;
  return (
    <Modal
      open
      width="min(72rem, 96vw)"
      title={`粘贴表格：${source.kind.label}`}
      okText={`写入${ready}条`}
      cancelText="取消"
      confirmLoading={paste.busy}
      okButtonProps={{ disabled: ready === 0 }}
      mask={{ closable: false }}
      onCancel={onClose}
      onOk={() => void paste.write()}
    >
      <ProblemList problems={paste.problems} />
      <FieldRow
        id="paste-text"
        label="粘贴处"
        needed
        wide
        help={`在WPS表格或Excel中复制一块单元格，点这里按 Ctrl+V。${source.kind.made ? '找不到的记录会新增。' : '只更新已有的记录。'}空单元格不改动原有内容。`}
      >
        <Input.TextArea
          id="paste-text"
          autoFocus
          rows={lines ? 2 : 8}
          value={paste.text}
          onChange={({ target }) => paste.setText(target.value)}
        />
      </FieldRow>
      {lines && (
        <section aria-label="粘贴预览" className="aj-paste">
          <div className="aj-paste-bar">
            <Checkbox checked={paste.hasHeader} onChange={({ target }) => paste.setHeader(target.checked)}>
              首行是标题
            </Checkbox>
            <label htmlFor="paste-start">第一列是</label>
            <Select
              id="paste-start"
              value={columns[0] ?? null}
              placeholder="不粘贴"
              options={paste.options}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(name) => paste.startAt(name)}
            />
            <span role="status">{inWords(lines)}</span>
          </div>
          <Table<PreviewedLine>
            size="small"
            rowKey="line"
            bordered
            dataSource={[...lines]}
            pagination={{ pageSize: 50, size: 'small', hideOnSinglePage: true, showSizeChanger: false }}
            scroll={{ x: 'max-content', y: '42vh' }}
            columns={[
              { title: '行', width: 56, align: 'center', fixed: 'start', render: (_, { line }) => line },
              { title: '处理', width: 190, fixed: 'start', render: (_, line) => <Outcome {...line} /> },
              ...columns.map((name, at) => ({
                key: at,
                title: (
                  <Select
                    aria-label={`第${at + 1}列是`}
                    value={name ?? null}
                    placeholder="不粘贴"
                    allowClear
                    showSearch={{ optionFilterProp: 'label' }}
                    options={paste.options}
                    popupMatchSelectWidth={false}
                    style={{ width: '100%' }}
                    onChange={(chosen) => paste.setColumn(at, chosen ?? undefined)}
                  />
                ),
                width: 170,
                render: (_: unknown, line: PreviewedLine) => <CellChange line={line} at={at} />,
              })),
            ]}
          />
        </section>
      )}
    </Modal>
  );
}

function inWords(lines: readonly PreviewedLine[]): string {
  const count = (outcome: PreviewedLine['outcome']) =>
    lines.filter((line) => line.outcome === outcome).length;
  return `共${lines.length}行：更新${count('change')}条，新增${count('new')}条，${count('same')}条没有变化，${count('problem')}条有问题（不写入）`;
}

function Outcome({ outcome, record, problems }: PreviewedLine) {
  switch (outcome) {
    case 'change':
      return `更新 ${record}`;
    case 'new':
      return '新增';
    case 'same':
      return `没有变化 ${record}`;
    case 'problem':
      return (
        <span className="aj-problem">
          <CloseCircleFilled aria-hidden /> {problems.length > 0 ? problems.join('') : '有单元格需要改正'}
        </span>
      );
  }
}

function CellChange({ line, at }: { line: PreviewedLine; at: number }) {
  const cell = line.cells[at];
  if (!cell) return null;
  if (cell.problem !== undefined) {
    return (
      <span className="aj-problem">
        <CloseCircleFilled aria-hidden /> {cell.text}：{cell.problem}
      </span>
    );
  }
  if (cell.change === undefined) return cell.text;
  const { before, after } = cell.change;
  return (
    <>
      <del>{before === '' ? '（空）' : before}</del> → <ins>{after}</ins>
    </>
  );
}
