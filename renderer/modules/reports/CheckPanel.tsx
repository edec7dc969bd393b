import { CheckCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { show } from '#renderer/cases/figures/figure-place.ts';
import type { LayoutFinding } from '#shared/documents/check.ts';
import type { Finding } from '#shared/reports/finding.ts';
import { goTo } from './text-place.ts';

interface CheckPanelProps {
  readonly findings: readonly Finding[];
  readonly layout: readonly LayoutFinding[];
  /** Figures typed by hand: allowed, and said. */
  readonly typed: readonly { readonly item: string; readonly text: string }[];
}

/** 勾稽校验 and 排版预检. They report; what to do about it, a person decides. */
export function CheckPanel({ findings, layout, typed }: CheckPanelProps) {
  return (
    <section className="aj-checks" aria-label="勾稽校验">
      <h2>勾稽校验</h2>
      {findings.length === 0 ? (
        <p className="aj-checks-clean" role="status">
          <CheckCircleOutlined /> 未发现问题
        </p>
      ) : (
        <p className="aj-checks-found" role="status">
          <ExclamationCircleOutlined /> 发现{findings.length}处问题
        </p>
      )}
      <p className="aj-checks-what">
        已核对：分项之和等于总数，其中数不大于总数，占比与基数相符，人次与人数不混用，同一数字前后一致，手填数字与记录相符，年初数与上年报告相符，数字与记录条数相符，一村一年只有一条指标。
      </p>
      <ol>
        {findings.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two sentences may say the same
          <li key={index}>
            <FindingText finding={finding} />
          </li>
        ))}
      </ol>
      {typed.length > 0 && (
        <p>
          手工填写的数字{typed.length}个，没有记录可查：
          {typed
            .slice(0, 10)
            .map(({ item, text }) => `${text}（${item}）`)
            .join('、')}
          {typed.length > 10 ? '等' : ''}。
        </p>
      )}
      {layout.length > 0 && (
        <>
          <h2>排版预检</h2>
          <ol>
            {layout.map(({ where, message, remedy }) => (
              <li key={`${where} ${message}`}>
                {where}：{message}
                {remedy}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function FindingText({ finding }: { finding: Finding }) {
  const { message, remedy, where, sentence, place, figures, records } = finding;
  return (
    <>
      <p>{message}</p>
      {sentence && <blockquote>{sentence}</blockquote>}
      {where.length > 0 && <p>位置：{where.join('、')}</p>}
      <p>{remedy}</p>
      <p className="aj-checks-links">
        {place && (
          <Button size="small" onClick={() => goTo(place)}>
            看原文
          </Button>
        )}
        {figures.map(({ factId, name }) => (
          <Button key={factId} size="small" onClick={() => show({ kind: 'fact', factId })}>
            {name}
          </Button>
        ))}
        {records && records.ids.length > 0 && (
          <Button
            size="small"
            type="primary"
            onClick={() => show({ kind: 'records', ...records, why: message })}
          >
            查看记录
          </Button>
        )}
      </p>
    </>
  );
}
