import type { ThemeConfig } from 'antd';
import type { MachineSettings } from '#shared/host-api.ts';

export type Zoom = MachineSettings['zoom'];

export const zooms: readonly Zoom[] = [100, 125, 150, 200];

/** Red is kept for danger and the red card, so the working colour is a quiet blue; only the menu's mark is red. */
const working = '#1d5a9c';

/**
 * antd's measures for a size of the interface in percent. Own styles count in rem, whose root follows the same
 * percentage (see `applyZoom`): nothing is stretched by the browser, so pop-ups stay where they belong.
 */
export function themeOf(zoom: Zoom): ThemeConfig {
  const factor = zoom / 100;
  return {
    token: {
      colorPrimary: working,
      colorLink: working,
      colorError: '#c0281f',
      colorTextPlaceholder: '#6b7280',
      colorTextDescription: '#565e6b',
      fontFamily:
        '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif',
      fontSize: 14 * factor,
      sizeUnit: 4 * factor,
      controlHeight: 32 * factor,
      borderRadius: 4,
      motion: false,
    },
    components: {
      Table: {
        headerBg: '#eef1f5',
        rowHoverBg: '#f2f6fb',
        cellPaddingBlock: 11 * factor,
        cellPaddingBlockMD: 7 * factor,
        cellPaddingBlockSM: 3 * factor,
        cellPaddingInline: 10 * factor,
        cellPaddingInlineMD: 8 * factor,
        cellPaddingInlineSM: 8 * factor,
      },
    },
  };
}

/** Makes `1rem` follow the size of the interface. */
export function applyZoom(zoom: Zoom): void {
  document.documentElement.style.fontSize = `${(16 * zoom) / 100}px`;
}
