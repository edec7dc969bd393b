import { Drawer, Tabs, type TabsProps } from 'antd';
import type { ReactNode } from 'react';

export interface SidePanelProps {
  readonly open: boolean;
  readonly title: ReactNode;
  readonly onClose: () => void;
  /** Called when the panel has gone: the place to give the focus back. */
  readonly onGone?: () => void;
  /** Buttons at the right of the title. */
  readonly extra?: ReactNode;
  readonly tabs?: TabsProps['items'];
  readonly tab?: string;
  readonly onTab?: (key: string) => void;
  readonly footer?: ReactNode;
  /** As wide as the window allows: what is written there has something beside it. */
  readonly wide?: boolean;
  readonly children?: ReactNode;
}

/** The panel at the right in which a record is read and written: 720 to 960 px, never wider than the window. */
export function SidePanel(props: SidePanelProps) {
  const { open, title, onClose, onGone, extra, tabs, tab, onTab, footer, wide, children } = props;
  return (
    <Drawer
      open={open}
      title={title}
      size={wide ? 'min(90rem, 96vw)' : 'clamp(min(45rem, 96vw), 62vw, min(60rem, 96vw))'}
      onClose={onClose}
      afterOpenChange={(nowOpen) => {
        if (!nowOpen) onGone?.();
      }}
      extra={extra}
      footer={footer}
      // A half-typed form must not vanish by a click beside it.
      mask={{ closable: false }}
      destroyOnHidden
      classNames={{ body: 'aj-panel-body' }}
    >
      {children}
      {tabs && (
        <Tabs
          items={tabs}
          {...(tab === undefined ? {} : { activeKey: tab })}
          {...(onTab ? { onChange: onTab } : {})}
        />
      )}
    </Drawer>
  );
}
