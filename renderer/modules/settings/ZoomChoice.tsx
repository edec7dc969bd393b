import { Radio } from 'antd';
import { zooms } from '#renderer/ui/theme.ts';
import type { SettingsProps } from './settings-props.ts';

export function ZoomChoice({ machine, saveMachine }: SettingsProps) {
  return (
    <>
      <p>文字和按钮一起放大，立即生效，只影响本机。</p>
      <Radio.Group
        aria-label="界面大小"
        value={machine.zoom}
        options={zooms.map((zoom) => ({ value: zoom, label: zoom === 100 ? '100%（标准）' : `${zoom}%` }))}
        onChange={(event) => {
          const zoom = zooms.find((candidate) => candidate === event.target.value);
          if (zoom !== undefined) void saveMachine({ zoom });
        }}
      />
    </>
  );
}
