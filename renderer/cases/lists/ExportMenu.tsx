import { DownloadOutlined, DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { noteInLog } from '#renderer/data/acts/note-in-log.ts';
import { today } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { listWorkbook } from '#renderer/workers/list-workbook.ts';
import { isConfidential } from '#shared/confidential.ts';
import { clipboardTable } from '#shared/lists/clipboard.ts';
import { ledgerDocument, ledgerShape, MOST_LEDGER_ROWS } from '#shared/lists/ledger.ts';
import { usePaper } from '../paper/PaperRoom.tsx';
import { PrintListByTemplate, templateKindOf } from '../templates/PrintListByTemplate.tsx';
import { useSaveFile } from '../use-save-file.tsx';
import { copyToClipboard } from './copy-table.ts';
import { chosenRows, countSelected, type ListSource, type SourceTable, tableOf } from './list-source.ts';

/** 导出: the marked records, or the whole list as it is narrowed, as Excel, as 台账 in Word or onto the clipboard. */
export function ExportMenu<N extends SourceTable>({ source }: { source: ListSource<N> }) {
  const { busy, run } = useExports(source);
  const [open, setOpen] = useState(false);
  // 导出台账 in the search box leads here with the choice already open.
  const { state, key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time somebody is led here
  useEffect(() => setOpen(state === 'export'), [state, key]);
  const marked = countSelected(source) ?? 0;
  useCopyKey(marked > 0 ? () => run('copy') : undefined);
  const scope = marked > 0 ? `所选${marked}条` : `全部${source.count ?? ''}条`;
  const kind = templateKindOf(source);
  const [printing, setPrinting] = useState(false);
  return (
    <>
      <Dropdown
        trigger={['click']}
        open={open}
        onOpenChange={setOpen}
        autoFocus
        menu={{
          items: [
            { key: 'excel', label: `导出Excel（${scope}）` },
            { key: 'word', label: `导出Word台账（${scope}）` },
            { key: 'print', label: `打印台账（${scope}）` },
            ...(kind ? [{ key: 'template', label: `按模板出文（${scope}）` }] : []),
            {
              key: 'copy',
              label: `复制为表格（${marked > 0 ? scope : `本页${source.rows?.length ?? 0}条`}）`,
            },
          ],
          onClick: ({ key }) => (isWay(key) ? run(key) : setPrinting(true)),
        }}
      >
        <Button icon={<DownloadOutlined />} loading={busy} disabled={(source.count ?? 0) === 0}>
          导出
          <DownOutlined />
        </Button>
      </Dropdown>
      {printing && kind && (
        <PrintListByTemplate source={source} kind={kind} onClose={() => setPrinting(false)} />
      )}
    </>
  );
}

/** Ctrl+C in the table copies the marked rows, unless words in it are marked. */
function useCopyKey(copy: (() => void) | undefined): void {
  const latest = useRef(copy);
  latest.current = copy;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isCopy = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c';
      const isInTable = event.target instanceof HTMLElement && event.target.closest('.aj-table') !== null;
      if (!isCopy || !isInTable || !latest.current || getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

const ways = ['excel', 'word', 'print', 'copy'] as const;
type Way = (typeof ways)[number];

function isWay(key: string): key is Way {
  return ways.some((way) => way === key);
}

function useExports<N extends SourceTable>(source: ListSource<N>): { busy: boolean; run(way: Way): void } {
  const desk = useDesk();
  const { message } = App.useApp();
  const saveFile = useSaveFile();
  const paper = usePaper();
  const [busy, setBusy] = useState(false);

  const copy = async () => {
    const table = await tableOf(desk, source, chosenRows(desk, source, 'page'));
    if (!copyToClipboard(clipboardTable(table))) {
      return void message.error('没有复制成功，请再点一次“复制为表格”。');
    }
    await noteInLog(desk, `复制：${source.title}（${table.rows.length}条）`);
    void message.success(`已复制${table.rows.length}条，可粘贴到WPS表格或Excel`);
  };

  const take = async (way: 'excel' | 'word' | 'print') => {
    const table = await tableOf(desk, source, chosenRows(desk, source, 'all'));
    const { length } = table.rows;
    if (way !== 'excel' && length > MOST_LEDGER_ROWS) {
      return void message.error(
        `共${length}条，Word和打印的台账最多${MOST_LEDGER_ROWS}条，请缩小查询范围或改为导出Excel。`,
      );
    }
    const name = `${table.title}${today()}`;
    const noted = (ending: string) => `${name}${ending}（${length}条）`;
    if (way === 'excel') {
      await saveFile(`${name}.xlsx`, await listWorkbook(table), noted('.xlsx'));
    } else {
      await paper[way]({
        name,
        document: ledgerDocument(table),
        shape: ledgerShape(table),
        noted: noted(way === 'word' ? '.docx' : ''),
        confidential: isConfidential(source.list),
      });
    }
  };

  return {
    busy,
    run(way) {
      setBusy(true);
      void (way === 'copy' ? copy() : take(way)).finally(() => setBusy(false));
    },
  };
}
