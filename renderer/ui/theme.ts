import type { ThemeConfig } from 'antd';
import type { MachineSettings } from '#shared/host-api.ts';

export type Zoom = MachineSettings['zoom'];

export const zooms: readonly Zoom[] = [100, 125, 150, 200];

/** Red is kept for danger and the red card, so the working colour is a quiet blue; only the menu's mark is red. */
export const colours = { accent: '#b3261e', working: '#1d5a9c', menu: '#222a35' } as const;

/**
 * antd's measures for a size of the interface in percent. Own styles count in rem, whose root follows the same
 * percentage (see `applyZoom`): nothing is stretched by the browser, so pop-ups stay where they belong.
 */
export function themeOf(zoom: Zoom): ThemeConfig {
  const factor = zoom / 100;
  return {
    token: {
      colorPrimary: colours.working,
      colorError: '#c0281f',
      colorTextPlaceholder: '#6b7280',
      colorTextDescription: '#565e6b',
      fontFamily:
        '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif',
      fontSize: 14 * factor,
      sizeUnit: 4 * factor,
      sizeStep: 4 * factor,
      controlHeight: 32 * factor,
      borderRadius: 4,
      motion: false,
    },
    components: {
      Table: { headerBg: '#eef1f5', rowHoverBg: '#f2f6fb', rowSelectedBg: '#e5eefa' },
      Layout: { siderBg: colours.menu, headerBg: '#ffffff', headerHeight: 48 * factor, headerPadding: 0 },
      Menu: { darkItemBg: colours.menu, darkItemSelectedBg: '#31405a', darkItemColor: '#d5dae2' },
    },
  };
}

/** Makes `1rem` follow the size of the interface. */
export function applyZoom(zoom: Zoom): void {
  document.documentElement.style.fontSize = `${(16 * zoom) / 100}px`;
}
