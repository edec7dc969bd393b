import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { today } from '#renderer/data/clock.ts';
import { host } from '#renderer/host/host.ts';
import { printWord } from '#renderer/print/print.ts';
import { dayInWords } from '#shared/day.ts';
import { type OfficePaper, paperSpec } from '#shared/documents/office-paper.ts';
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
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<readonly string[]>([]);
  const [discard, setDiscard] = useState(true);
  const saveSheet = async () => {
    setBusy(true);
    const bytes = await printWord(recoveryDocument(code, operator, today()), paperSpec(paper));
    const done = await host().saveFile({ name: `恢复码 ${dayInWords(today())}.docx`, bytes });
    setBusy(false);
    if (done.kind === 'done') {
      const { path } = done.value;
      setSaved((before) => [...before, path]);
      onPrinted();
      await host().openSaved(path);
      void message.success(`已保存到 ${path}`);
    } else if (done.kind === 'refused') void message.error(done.message);
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
        <Button onClick={() => void saveSheet()} loading={busy}>
          存为 Word 打印
        </Button>
        <Button
          onClick={() => {
            window.print();
            onPrinted();
          }}
        >
          直接打印
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
    </section>
  );
}
