import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { host } from '#renderer/host/host.ts';
import { errorInBrief } from './error-in-brief.ts';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** A bug ends here instead of on a white page. React offers this only to classes. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(error: unknown) {
    void host().log(`page error at ${window.location.hash.split('/')[1] ?? ''}: ${errorInBrief(error)}`);
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <section className="aj-notice">
        <h1>这一页出了问题</h1>
        <p>已保存的记录没有受影响。请重新打开；如果反复出现，请把数据文件夹中的日志交给维护人员。</p>
        <Button type="primary" onClick={() => window.location.reload()}>
          重新打开
        </Button>
      </section>
    );
  }
}
