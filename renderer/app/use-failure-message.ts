import { App } from 'antd';
import { useEffect } from 'react';
import { host } from '#renderer/host/host.ts';
import { errorInBrief } from './error-in-brief.ts';

/** An act that broke off half-way must not look as if it had succeeded. */
export function useFailureMessage(): void {
  const { message } = App.useApp();
  useEffect(() => {
    const onRejection = (event: PromiseRejectionEvent) => {
      void host().log(`unhandled: ${errorInBrief(event.reason)}`);
      void message.error({
        key: 'failure',
        duration: 8,
        content: '刚才的操作没有完成，内容没有写入。请再试一次；仍然不行时，请检查磁盘空间后重新打开程序。',
      });
    };
    window.addEventListener('unhandledrejection', onRejection);
    return () => window.removeEventListener('unhandledrejection', onRejection);
  }, [message]);
}
