import { App } from 'antd';

const MOST_SHOWN = 8;

/**
 * Says what was found before something goes out on paper, and lets the clerk decide. Resolves to true where nothing was
 * found or it shall go out all the same.
 */
export function useFindings(): (findings: readonly string[], act: '导出' | '打印') => Promise<boolean> {
  const { modal } = App.useApp();
  return async (findings, act) => {
    if (findings.length === 0) return true;
    // The Enter that chose a menu item would otherwise go on to the button that has the focus, and answer at once.
    await new Promise((resolve) => setTimeout(resolve));
    return await modal.confirm({
      title: `有${findings.length}处需要核对，仍要${act}吗？`,
      width: '36rem',
      content: (
        <ol>
          {findings.slice(0, MOST_SHOWN).map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
          {findings.length > MOST_SHOWN && <li>……另有{findings.length - MOST_SHOWN}处。</li>}
        </ol>
      ),
      okText: `仍要${act}`,
      cancelText: '返回修改',
    });
  };
}
