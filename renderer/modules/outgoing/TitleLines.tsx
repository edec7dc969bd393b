import { Button } from 'antd';
import type { FormReach } from '#renderer/cases/RecordForm.tsx';

interface TitleLinesProps {
  readonly lines: readonly string[];
  readonly typed: string | undefined;
  readonly reach: FormReach;
}

/** How the title will stand on paper, and the way to move its line ends by hand. */
export function TitleLines({ lines, typed = '', reach }: TitleLinesProps) {
  if (lines.length === 0) return null;
  const byHand = typed.trim().includes('\n');
  return (
    <section className="aj-title-lines" aria-label="标题排成">
      <h3>标题排成{lines.length}行</h3>
      <p>{lines.join('\n')}</p>
      {byHand ? (
        <Button size="small" onClick={() => reach.fill('title', typed.replace(/\s*\n\s*/g, '').trim())}>
          恢复自动断行
        </Button>
      ) : (
        lines.length > 1 && (
          <Button
            size="small"
            onClick={() => {
              reach.fill('title', lines.join('\n'));
              reach.go('title');
            }}
          >
            手工断行
          </Button>
        )
      )}
    </section>
  );
}
