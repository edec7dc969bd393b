import { Button } from 'antd';
import { useState } from 'react';
import { BatchDrawer } from './BatchDrawer.tsx';

/** 批量登记蓝卡: one matter, many addressees. */
export function BatchButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>批量登记蓝色警宣卡</Button>
      <BatchDrawer open={open} onClose={() => setOpen(false)} />
    </>
  );
}
