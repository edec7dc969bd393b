import { CheckCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { FormReach } from '#renderer/cases/RecordForm.tsx';
import type { Remark } from '#shared/outgoing/findings.ts';

interface PreflightPanelProps {
  readonly remarks: readonly Remark[];
  /** Missing where nothing can be typed. */
  readonly reach?: FormReach;
}

/** 排版预检: where, what and how to mend it. In a form each finding leads to its field. */
export function PreflightPanel({ remarks, reach }: PreflightPanelProps) {
  const found = remarks.filter(({ note }) => !note);
  const notes = remarks.filter(({ note }) => note);
  const count = found.length;
  return (
    <section className="aj-preflight" aria-label="排版预检">
      <h3>排版预检</h3>
      <p role="status" className={count === 0 ? 'aj-preflight-clean' : 'aj-preflight-found'}>
        {count === 0 ? <CheckCircleOutlined aria-hidden /> : <ExclamationCircleOutlined aria-hidden />}{' '}
        {count === 0 ? '未发现问题' : `发现${count}处问题`}
      </p>
      <RemarkList remarks={found} reach={reach} />
      {notes.length > 0 && (
        <details>
          <summary>提示{notes.length}条</summary>
          <RemarkList remarks={notes} reach={reach} />
        </details>
      )}
    </section>
  );
}

function RemarkList({
  remarks,
  reach,
}: Omit<PreflightPanelProps, 'reach'> & { reach: FormReach | undefined }) {
  return (
    <ul>
      {remarks.map(({ where, message, remedy, field, span }) => (
        <li key={`${where} ${message}`}>
          {reach && field !== undefined ? (
            <Button type="link" size="small" onClick={() => reach.go(field, span)}>
              {where}
            </Button>
          ) : (
            <strong>{where}</strong>
          )}
          ：{message}
          {remedy}
        </li>
      ))}
    </ul>
  );
}
