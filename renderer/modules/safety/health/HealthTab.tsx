import {
  CheckCircleFilled,
  CloseCircleFilled,
  ExclamationCircleFilled,
  PrinterOutlined,
} from '@ant-design/icons';
import { App, Button } from 'antd';
import { useReference } from '#renderer/cases/Reference.tsx';
import { noteInLog } from '#renderer/data/acts/note-in-log.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { mendLog, mendRows } from '#renderer/data/recovery/mend-store.ts';
import { host } from '#renderer/host/host.ts';
import { checkStoreOf } from '#renderer/workers/check-store.ts';
import { dayInWords } from '#shared/day.ts';
import type { SafetyProps } from '../safety-props.ts';
import { type Findings, type HealthItem, healthItems } from './health-items.ts';
import { useHealth } from './use-health.ts';

/** 系统体检: everything that keeps the records safe, looked at now, on one page. */
export function HealthTab(props: SafetyProps) {
  const { findings, doing, check } = useHealth(props);
  const { mend, mendFiles } = useMending(check);
  const desk = useDesk();
  const print = async () => {
    await noteInLog(desk, '打印：系统体检');
    window.print();
  };
  const broken = findings && (findings.store.brokenLink !== undefined || findings.store.bad.length > 0);
  const lost = findings?.attachments?.lost ?? [];
  return (
    <section aria-label="系统体检" className="aj-health">
      <div className="aj-acts">
        <Button type="primary" loading={doing !== undefined} onClick={check}>
          重新体检
        </Button>
        {broken && (
          <Button danger disabled={doing !== undefined} onClick={mend}>
            从账本修复
          </Button>
        )}
        {lost.length > 0 && (
          <Button danger disabled={doing !== undefined} onClick={() => mendFiles(lost)}>
            从第二文件夹补回附件
          </Button>
        )}
        <Button icon={<PrinterOutlined />} disabled={!findings} onClick={() => void print()}>
          打印
        </Button>
        <span role="status">{doing !== undefined && `${doing}……`}</span>
      </div>
      {findings && <HealthReport findings={findings} about={props.about} />}
    </section>
  );
}

/** Brings damaged rows and changes back from the journal, lost files from the second folder, and looks again. */
function useMending(check: () => void) {
  const desk = useDesk();
  const { message } = App.useApp();
  const mend = async () => {
    const changes = await mendLog(desk.database, host());
    const { bad } = await checkStoreOf(desk, () => undefined);
    const rows = await mendRows(desk.database, bad);
    await noteInLog(desk, `从账本修复：改动${changes}条，记录${rows}条`);
    void message.info(`已从账本修复改动${changes}条、记录${rows}条`);
    check();
  };
  const mendFiles = async (files: readonly string[]) => {
    let mended = 0;
    let refusal: string | undefined;
    for (const file of files) {
      const done = await host().mendAttachment(file);
      if (done.kind === 'done') mended++;
      if (done.kind === 'refused') refusal = done.message;
    }
    await noteInLog(desk, `从第二文件夹补回附件${mended}个`);
    if (refusal === undefined) void message.info(`已从第二文件夹补回附件${mended}个`);
    else void message.error(`补回附件${mended}个，${files.length - mended}个没有补回：${refusal}`);
    check();
  };
  return { mend: () => void mend(), mendFiles: (files: readonly string[]) => void mendFiles(files) };
}

function HealthReport({ findings, about }: { findings: Findings; about: SafetyProps['about'] }) {
  const { settings } = useReference();
  const items = healthItems(findings);
  const wrong = items.filter(({ state }) => state !== 'good').length;
  return (
    <>
      <h2 className="aj-health-title">
        系统体检表
        <span>
          {settings.organ}　{dayInWords(findings.today)}
        </span>
      </h2>
      <p className="aj-health-sum">
        {wrong === 0 ? '全部正常。' : `${items.length}项中有${wrong}项需要处理。`}
      </p>
      <table className="aj-health-items">
        <tbody>
          {items.map((item) => (
            <HealthRow key={item.label} item={item} />
          ))}
          <tr>
            <th scope="row">程序</th>
            <td />
            <td>
              组工案卷 {about.version}（{about.shell === 'electron' ? '桌面程序' : '便携方式'}），数据文件夹：
              {about.dataDir}
            </td>
          </tr>
        </tbody>
      </table>
    </>
  );
}

const states = {
  good: { word: '正常', icon: <CheckCircleFilled /> },
  attention: { word: '注意', icon: <ExclamationCircleFilled /> },
  bad: { word: '异常', icon: <CloseCircleFilled /> },
} as const;

function HealthRow({ item: { label, state, text, details } }: { item: HealthItem }) {
  const { word, icon } = states[state];
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className={`aj-health-${state}`}>
        {icon} {word}
      </td>
      <td>
        {text}
        {details && (
          <ul>
            {details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
