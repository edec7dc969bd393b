import { FileWordOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { Result } from '#shared/result.ts';
import { type PaperDoor, usePaper } from './PaperRoom.tsx';
import type { PaperOrder } from './paper.ts';

interface PaperButtonsProps {
  /** Puts the paper together when it is wanted; what is wrong is told in its place. */
  readonly make: () => Promise<Result<PaperOrder>>;
  /** Where the paper is what the page is about. */
  readonly primary?: boolean;
}

/** 打印 and 导出Word, side by side. */
export function PaperButtons({ make, primary = false }: PaperButtonsProps) {
  const door = usePaper();
  const { message } = App.useApp();
  const [busy, setBusy] = useState<keyof PaperDoor>();
  const go = async (way: keyof PaperDoor) => {
    setBusy(way);
    try {
      const order = await make();
      if (order.ok) await door[way](order.value);
      else void message.error(order.problems[0]?.message);
    } finally {
      setBusy(undefined);
    }
  };
  const look = primary ? ({ type: 'primary', size: 'large', block: true } as const) : {};
  const button = (way: keyof PaperDoor) => ({
    ...look,
    loading: busy === way,
    disabled: busy !== undefined && busy !== way,
    onClick: () => void go(way),
  });
  return (
    <>
      <Button {...button('print')} icon={<PrinterOutlined />}>
        打印
      </Button>
      <Button {...button('word')} icon={<FileWordOutlined />}>
        导出Word
      </Button>
    </>
  );
}
