import type { SettingsProps } from './settings-props.ts';

export function AboutProgram({ about }: SettingsProps) {
  return (
    <dl className="aj-facts">
      <div>
        <dt>程序</dt>
        <dd>组工案卷 {about.version}</dd>
      </div>
      <div>
        <dt>运行方式</dt>
        <dd>{about.shell === 'electron' ? '桌面程序' : '便携方式（系统浏览器）'}</dd>
      </div>
      <div className="aj-fact-wide">
        <dt>数据文件夹</dt>
        <dd>{about.dataDir}</dd>
      </div>
      <div className="aj-fact-wide">
        <dt>网络</dt>
        <dd>不连接任何网络；断开网线可照常使用。</dd>
      </div>
    </dl>
  );
}
