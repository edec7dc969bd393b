import { PrinterOutlined } from '@ant-design/icons';
import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { PrintPreview } from '#renderer/cases/paper/PrintPreview.tsx';
import { type Paper, paperOf } from '#renderer/cases/paper/paper.ts';
import { today } from '#renderer/data/clock.ts';
import { host } from '#renderer/host/host.ts';
import { dayInWords } from '#shared/day.ts';
import type { OfficePaper } from '#shared/documents/office-paper.ts';
import { recoveryDocument } from '#shared/documents/recovery-sheet.ts';

interface RecoverySheetProps {
  readonly code: string;
  readonly operator: string;
  readonly paper: OfficePaper;
  /** The code went onto paper or into a file: a matter for the log. */
  readonly onPrinted: () => void;
  readonly onDone: () => void;
}

/** The recovery code, shown once. It goes on with the work only when somebody says that it is on paper. */
export function RecoverySheet({ code, operator, paper, onPrinted, onDone }: RecoverySheetProps) {
  const { message } = App.useApp();
  const [kept, setKept] = useState(false);
  const [saved, setSaved] = useState<readonly string[]>([]);
  const [discard, setDiscard] = useState(true);
  const [shown, setShown] = useState<Paper>();
  const preview = () =>
    setShown(
      paperOf(
        { name: `恢复码 ${dayInWords(today())}`, document: recoveryDocument(code, operator, today()) },
        paper,
        // A sheet that is sealed into an envelope bears no mark.
        '',
      ),
    );
  const save = async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
    const done = await host().saveFile({ name, bytes });
    if (done.kind === 'refused') void message.error(done.message);
    if (done.kind !== 'done') return false;
    const { path } = done.value;
    setSaved((before) => [...before, path]);
    onPrinted();
    void message.success(`已保存到 ${path}`);
    return true;
  };
  const finish = async () => {
    for (const path of discard ? saved : []) {
      const gone = await host().discardSaved(path);
      // Whoever may read the folder could open the records with it: nobody goes on without knowing that it is there.
      if (gone.kind === 'refused') void message.warning(gone.message, 15);
    }
    onDone();
  };
  return (
    <section className="aj-recovery-sheet" aria-label="恢复码">
      <h1>恢复码</h1>
      <p>忘记口令时，只有这组恢复码能打开案卷。请打印或抄写，装入信封封存；程序里不留底，以后不再显示。</p>
      <p className="aj-recovery-code" data-recovery-code>
        {code}
      </p>
      <p className="aj-gate-acts">
        <Button icon={<PrinterOutlined />} onClick={preview}>
          打印
        </Button>
      </p>
      <Checkbox checked={kept} onChange={(event) => setKept(event.target.checked)}>
        恢复码已打印或抄写，并已妥善封存
      </Checkbox>
      {saved.length > 0 && (
        <p>
          <Checkbox checked={discard} onChange={(event) => setDiscard(event.target.checked)}>
            删除刚才存下的恢复码文件（拿到它的人能打开全部案卷）
          </Checkbox>
        </p>
      )}
      <p>
        <Button type="primary" disabled={!kept} onClick={() => void finish()}>
          完成
        </Button>
      </p>
      {shown && (
        <PrintPreview paper={shown} save={save} onPrinted={onPrinted} onClose={() => setShown(undefined)} />
      )}
    </section>
  );
}
