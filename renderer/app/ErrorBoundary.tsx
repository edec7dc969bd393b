import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { Unreadable } from '#renderer/data/vault/cipher.ts';
import { host } from '#renderer/host/host.ts';
import { errorInBrief } from './error-in-brief.ts';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

type Broken = 'bug' | 'damage';

/** A bug, or a record that does not open, ends here instead of on a white page. React offers this only to classes. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly broken: Broken | undefined }> {
  override state: { readonly broken: Broken | undefined } = { broken: undefined };

  static getDerivedStateFromError(error: unknown): { broken: Broken } {
    return { broken: error instanceof Unreadable ? 'damage' : 'bug' };
  }

  override componentDidCatch(error: unknown) {
    void host().log(`page error at ${window.location.hash.split('/')[1] ?? ''}: ${errorInBrief(error)}`);
  }

  override render() {
    switch (this.state.broken) {
      case undefined:
        return this.props.children;
      case 'damage':
        return (
          <main className="aj-notice">
            <h1>有记录已损坏</h1>
            <p>磁盘上的记录与写入时不同，打不开。请到“数据安全”的系统体检中查看，并从账本修复。</p>
            <Button
              type="primary"
              onClick={() => {
                window.location.hash = '#/safety/health';
              }}
            >
              去系统体检
            </Button>
          </main>
        );
      case 'bug':
        return (
          <main className="aj-notice">
            <h1>这一页出了问题</h1>
            <p>已保存的记录没有受影响。请重新打开；如果反复出现，请把数据文件夹中的日志交给维护人员。</p>
            <Button type="primary" onClick={() => window.location.reload()}>
              重新打开
            </Button>
          </main>
        );
    }
  }
}
