import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { today } from '#renderer/data/clock.ts';
import { host } from '#renderer/host/host.ts';
import { printWord } from '#renderer/print/print.ts';
import { dayInWords } from '#shared/day.ts';
import { recoveryDocument } from '#shared/documents/recovery-sheet.ts';

interface RecoverySheetProps {
  readonly code: string;
  readonly operator: string;
  /** The code went onto paper or into a file: a matter for the log. */
  readonly onPrinted: () => void;
  readonly onDone: () => void;
}

/** The recovery code, shown once. It goes on with the work only when somebody says that it is on paper. */
export function RecoverySheet({ code, operator, onPrinted, onDone }: RecoverySheetProps) {
  const { message } = App.useApp();
  const [kept, setKept] = useState(false);
  const [busy, setBusy] = useState(false);
  const saveSheet = async () => {
    setBusy(true);
    const bytes = await printWord(recoveryDocument(code, operator, today()));
    const saved = await host().saveFile({ name: `恢复码 ${dayInWords(today())}.docx`, bytes });
    setBusy(false);
    if (saved.kind === 'done') {
      onPrinted();
      await host().openSaved(saved.value.path);
      void message.success(`已保存到 ${saved.value.path}，打印后请删除这个文件`);
    } else if (saved.kind === 'refused') void message.error(saved.message);
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
      <p>
        <Button type="primary" disabled={!kept} onClick={onDone}>
          完成
        </Button>
      </p>
    </section>
  );
}
