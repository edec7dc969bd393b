import { FilePdfOutlined, FileWordOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button, Modal, Segmented } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { host } from '#renderer/host/host.ts';
import { missingFonts } from '#renderer/print/fonts-present.ts';
import type { SheetJob } from '#renderer/print/sheet/sheets.ts';
import type { Paper } from './paper.ts';
import { type Fit, useSheets } from './use-sheets.ts';
import './print-preview.css';

interface PrintPreviewProps {
  readonly paper: Pick<Paper, 'name' | 'job' | 'word'>;
  /** Saves a file through the shell; false where nothing was written. */
  readonly save: (fileName: string, bytes: Uint8Array<ArrayBuffer>) => Promise<boolean>;
  /** The print dialog was open: a matter for the log. */
  readonly onPrinted: () => void;
  readonly onClose: () => void;
}

/** 打印预览 over the whole window: the pages as they come out of the printer. */
export function PrintPreview({ paper, save, onPrinted, onClose }: PrintPreviewProps) {
  const room = useRef<HTMLElement>(null);
  const printButton = useRef<HTMLButtonElement>(null);
  const [fit, setFit] = useState<Fit>('page');
  const pages = useSheets(room, paper.job, fit);
  const savesPdf = useSavesPdf();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const during = (act: () => Promise<unknown>) => {
    setBusy(true);
    void act().finally(() => setBusy(false));
  };
  const print = () => {
    void under(paper.name, () => window.print());
    onPrinted();
  };
  const pdf = async () => {
    const made = await under(paper.name, () => host().printToPdf());
    if (made.kind === 'refused') void message.error(made.message);
    if (made.kind === 'done') await save(`${paper.name}.pdf`, made.value.bytes);
  };
  // Until the pages are set there is nothing to print, and a disabled button takes no focus.
  useEffect(() => {
    if (pages !== undefined) printButton.current?.focus();
  }, [pages]);
  useFocusBack();
  usePrintKey(pages === undefined ? undefined : print);
  const ready = pages !== undefined && !busy;
  return (
    <Modal
      open
      title={`打印预览：${paper.name}`}
      className="aj-print-room"
      width="100vw"
      footer={null}
      closable={false}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      <div className="aj-print-tools">
        <Button
          type="primary"
          icon={<PrinterOutlined />}
          title="Ctrl+P"
          ref={printButton}
          disabled={!ready}
          onClick={print}
        >
          打印
        </Button>
        {savesPdf && (
          <Button icon={<FilePdfOutlined />} disabled={!ready} onClick={() => during(pdf)}>
            存为PDF
          </Button>
        )}
        <Button
          icon={<FileWordOutlined />}
          disabled={!ready}
          onClick={() => during(async () => save(`${paper.name}.docx`, await paper.word()))}
        >
          导出Word
        </Button>
        <Button title="Esc" onClick={onClose}>
          关闭
        </Button>
        <Segmented<Fit>
          aria-label="显示大小"
          value={fit}
          options={[
            { value: 'page', label: '整页' },
            { value: 'width', label: '页宽' },
          ]}
          onChange={setFit}
        />
      </div>
      <p className="aj-print-note" role="status">
        {pages === undefined ? '正在排版……' : `共${pages}页。`}
        {savesPdf === false && '要存为PDF，请点“打印”，在打印窗口的“目标打印机”中选“另存为PDF”。'}
        <MissingFonts job={paper.job} />
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the arrow keys */}
      <section className="aj-leaves" aria-label="纸张" tabIndex={0} ref={room} />
    </Modal>
  );
}

function MissingFonts({ job }: { job: SheetJob }) {
  const [missing] = useState(() => (job.kind === 'document' ? missingFonts(job.spec.fontSet) : []));
  if (missing.length === 0) return null;
  return `这台电脑没有“${missing.join('”“')}”，以相近的字体印出。`;
}

/** Whether this shell makes PDFs itself; undefined until it is known. */
function useSavesPdf(): boolean | undefined {
  const [saves, setSaves] = useState<boolean>();
  useEffect(() => {
    void host()
      .about()
      .then(({ shell }) => setSaves(shell === 'electron'));
  }, []);
  return saves;
}

/** Browsers offer the title of the page as the name of a PDF, and a PDF bears it within. */
async function under<T>(title: string, act: () => T | Promise<T>): Promise<T> {
  const before = document.title;
  document.title = title;
  try {
    return await act();
  } finally {
    document.title = before;
  }
}

/** Whoever closes the preview goes on where it was opened. */
function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // The dialog holds the focus until it is gone.
      setTimeout(() => before instanceof HTMLElement && before.focus());
    },
    [before],
  );
}

/** Ctrl+P prints the paper, not the window. */
function usePrintKey(print: (() => void) | undefined): void {
  const latest = useRef(print);
  latest.current = print;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      latest.current?.();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
