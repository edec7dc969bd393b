import { App, Button, Pagination, Segmented, Select } from 'antd';
import { startTransition, useEffect, useState } from 'react';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import type {
  BulkDecision,
  PreviewRow,
  RosterPreview,
  RowCounts,
  RowFilter,
} from '#renderer/workers/roster-import-model.ts';
import { ColumnUsesPanel } from './ColumnUsesPanel.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { UnitChoicesPanel } from './UnitChoicesPanel.tsx';
import { useProblemList } from './use-problem-list.ts';
import type { ImportStage, ImportSteps } from './use-roster-import.ts';

type Checking = Extract<ImportStage, { kind: 'checking' }>;

const PAGE = 100;

const filterLabels: Readonly<Record<RowFilter, string>> = {
  all: '全部',
  problems: '有问题',
  new: '新增',
  update: '更新',
  ask: '需确认',
  out: '不导入',
};
const filters = ['all', 'problems', 'new', 'update', 'ask', 'out'] as const satisfies readonly RowFilter[];

/** What can sensibly be done with all rows of a filter at once. */
const bulk: Readonly<Record<RowFilter, readonly (readonly [BulkDecision, string])[]>> = {
  all: [],
  problems: [],
  new: [['skip', '都不导入']],
  update: [['skip', '都不导入']],
  ask: [
    ['take', '都按首选更新'],
    ['new', '都新增'],
    ['skip', '都不导入'],
  ],
  out: [['take', '都导入']],
};

/** 核对: what every row means and what is to become of it. The rows are fetched from the worker page by page. */
export function ImportPreview({ stage, steps }: { stage: Checking; steps: ImportSteps }) {
  const { file, preview, fileName } = stage;
  const [counts, setCounts] = useState<RowCounts>(preview.counts);
  const [filter, setFilter] = useState<RowFilter>('all');
  const [pageNumber, setPageNumber] = useState(1);
  const [rows, setRows] = useState<readonly PreviewRow[]>();
  const [mapping, setMapping] = useState<'columns' | 'units'>();
  const [columns, setColumns] = useState(preview.columns);
  const [units, setUnits] = useState<Pick<RosterPreview, 'doubtfulUnits' | 'newUnits'>>(preview);
  const saveProblems = useProblemList(file, fileName);
  const { modal } = App.useApp();

  useEffect(() => {
    setCounts(preview.counts);
    setColumns(preview.columns);
    setUnits(preview);
  }, [preview]);
  const showColumns = async () => {
    setColumns(await file.columns());
    setMapping('columns');
  };
  const chooseUnit = async (written: string, choice: string) => {
    const chosen = await file.chooseUnit(written, choice);
    setUnits({ doubtfulUnits: chosen.units, newUnits: chosen.newUnits });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: every decision changes what the rows say
  useEffect(() => {
    let current = true;
    void file
      .rows(filter, (pageNumber - 1) * PAGE, PAGE)
      .then((page) => current && startTransition(() => setRows(page)));
    return () => {
      current = false;
    };
  }, [file, preview, filter, pageNumber, counts, columns, units]);

  const taken = counts.new + counts.update;
  const write = () => {
    if (counts.undecided === 0) return void steps.write();
    modal.confirm({
      title: `还有${counts.undecided}行需要确认`,
      content: '没有选择处理方式的行不导入，导入后可从问题清单中找到。',
      okText: `导入其余${taken}人`,
      cancelText: '回去确认',
      onOk: () => void steps.write(),
    });
  };
  return (
    <>
      <ProblemList problems={stage.problems} />
      <PreviewNotes
        fileName={fileName}
        preview={preview}
        units={units}
        undecided={counts.undecided}
        steps={steps}
      />
      <div className="aj-tools">
        <div className="aj-tools-left">
          <Segmented
            aria-label="按处理方式查看"
            value={filter}
            options={filters.map((value) => ({ value, label: `${filterLabels[value]} ${counts[value]}` }))}
            onChange={(chosen) => {
              setFilter(chosen);
              setPageNumber(1);
            }}
          />
          {counts[filter] > 0 &&
            bulk[filter].map(([kind, label]) => (
              <Button key={kind} onClick={() => void file.decideAll(filter, kind).then(setCounts)}>
                {label}
              </Button>
            ))}
        </div>
        <div className="aj-tools-left">
          <Button onClick={() => void showColumns()}>栏目对应</Button>
          {units.doubtfulUnits.length > 0 && (
            <Button onClick={() => setMapping('units')}>单位对应（{units.doubtfulUnits.length}）</Button>
          )}
          <Button onClick={saveProblems} disabled={counts.problems === 0}>
            导出问题清单
          </Button>
          <Button onClick={steps.restart}>取消</Button>
          <Button type="primary" onClick={write} disabled={taken === 0}>
            导入{taken}人
          </Button>
        </div>
      </div>
      <PreviewTable
        rows={rows}
        onDecide={(line, decision) => void file.decide(line, decision).then(setCounts)}
      />
      <Pagination
        className="aj-import-pages"
        current={pageNumber}
        pageSize={PAGE}
        total={counts[filter]}
        showSizeChanger={false}
        showTotal={(total) => `共${total}行`}
        onChange={setPageNumber}
      />
      <ColumnUsesPanel
        open={mapping === 'columns'}
        columns={columns}
        onClose={() => setMapping(undefined)}
        onChange={(uses) => void steps.readAgain(preview.sheet, uses)}
        onBlanksOnly={(field, only) => void file.fillBlanksOnly(field, only).then(setColumns)}
      />
      <UnitChoicesPanel
        open={mapping === 'units'}
        units={units.doubtfulUnits}
        onClose={() => setMapping(undefined)}
        onChoose={(written, choice) => void chooseUnit(written, choice)}
      />
    </>
  );
}

interface PreviewNotesProps {
  readonly fileName: string;
  readonly preview: RosterPreview;
  readonly units: Pick<RosterPreview, 'doubtfulUnits' | 'newUnits'>;
  readonly undecided: number;
  readonly steps: ImportSteps;
}

function PreviewNotes({ fileName, preview, units, undecided, steps }: PreviewNotesProps) {
  const { sheets, sheet, skipped, ignored } = preview;
  const { newUnits, doubtfulUnits } = units;
  const open = doubtfulUnits.filter(({ kind }) => kind !== 'form').length;
  return (
    <div className="aj-import-notes">
      <span>
        <strong>{fileName}</strong>
        {sheets.length > 1 ? (
          <>
            {' 工作表 '}
            <Select
              aria-label="工作表"
              value={sheet}
              options={sheets.map((label, value) => ({ value, label }))}
              popupMatchSelectWidth={false}
              onChange={(chosen) => void steps.readAgain(chosen, {})}
            />
          </>
        ) : (
          ` 工作表“${sheets[sheet] ?? ''}”`
        )}
      </span>
      {skipped.length > 0 && (
        <details>
          <summary>跳过{skipped.length}行（标题、合计等）</summary>
          <ul>
            {skipped.map(({ line, why }) => (
              <li key={line}>
                第{line}行：{why}
              </li>
            ))}
          </ul>
        </details>
      )}
      {ignored.length > 0 && (
        <details>
          <summary>另有{ignored.length}张工作表没有花名册</summary>
          <ul>
            {ignored.map(({ sheetName, why }) => (
              <li key={sheetName}>
                {sheetName}：{why}
              </li>
            ))}
          </ul>
        </details>
      )}
      {newUnits.length > 0 && (
        <details>
          <summary>将新建{newUnits.length}个单位</summary>
          <ul>
            {newUnits.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </details>
      )}
      {open > 0 && (
        <strong className="aj-row-warning" role="status">
          有{open}个单位名称与已有单位相近、重名或已撤并，请在“单位对应”中确认
        </strong>
      )}
      {undecided > 0 && (
        <strong className="aj-row-warning" role="status">
          有{undecided}行分不清是不是名册中的人，请在“需确认”中选择
        </strong>
      )}
    </div>
  );
}
