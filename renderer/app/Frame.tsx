import { LockOutlined, SearchOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Suspense } from 'react';
import { HashRouter, Navigate, NavLink, Route, Routes, useLocation } from 'react-router';
import { PaperRoom } from '#renderer/cases/paper/PaperRoom.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { today } from '#renderer/data/clock.ts';
import { yearOf } from '#shared/day.ts';
import { Banners } from './Banners.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Palette } from './palette/Palette.tsx';
import { usePalette } from './palette/use-palette.ts';
import { pages } from './routes.tsx';
import { useSession } from './session.tsx';
import { useFailureMessage } from './use-failure-message.ts';
import { useHostEvents } from './use-host-events.ts';
import { useKeeping } from './use-keeping.ts';
import { useLock } from './use-lock.ts';
import { useSupervisionKey } from './use-supervision-key.ts';
import { useUndo } from './use-undo.ts';

/** Menu at the left, the office's name and 密级提示 above, the page below. */
export function Frame() {
  return (
    <HashRouter>
      <FrameBody />
    </HashRouter>
  );
}

function FrameBody() {
  const undo = useUndo();
  const { pathname } = useLocation();
  const { practice, enter } = useSession();
  const locks = useLock();
  const { lock, locking } = locks;
  useHostEvents(locks);
  useSupervisionKey();
  useKeeping();
  useFailureMessage();
  const palette = usePalette();
  const entry = pages.find((page) => pathname.split('/')[1] === page.path);
  // Nothing of the records is on the screen from the moment somebody locks.
  if (locking) return <p className="aj-opening">正在锁定……</p>;
  return (
    <PaperRoom>
      <div className="aj-frame">
        <Menu />
        <TopBar search={palette.show} undo={undo} lock={lock} />
        <Palette open={palette.open} onClose={palette.hide} />
        <main className="aj-main">
          <Banners />
          {practice && (
            <div className="aj-practice" role="status">
              <span>演练模式：样本数据，与正式数据分开存放</span>
              <Button size="small" onClick={() => enter('real')}>
                退出演练模式
              </Button>
            </div>
          )}
          <nav className="aj-crumbs" aria-label="当前位置">
            <span>组工案卷</span> / <h1>{entry?.label ?? ''}</h1>
          </nav>
          <div className="aj-page">
            <ErrorBoundary key={entry?.path}>
              <Suspense fallback={null}>
                <Routes>
                  {pages.map(({ path, Page }) => (
                    <Route key={path} path={`/${path}/:id?`} element={<Page />} />
                  ))}
                  <Route path="*" element={<Navigate to="/today" replace />} />
                </Routes>
              </Suspense>
            </ErrorBoundary>
          </div>
        </main>
      </div>
    </PaperRoom>
  );
}

const menuPages = pages.filter(({ aside }) => !aside);

function Menu() {
  return (
    <nav className="aj-menu" aria-label="主菜单">
      <div className="aj-brand">组工案卷</div>
      {menuPages.map(({ path, label, icon }) => (
        <NavLink key={path} to={`/${path}`}>
          {icon}
          <span>{label}</span>
        </NavLink>
      ))}
    </nav>
  );
}

interface TopBarProps {
  readonly search: () => void;
  readonly undo: () => void;
  readonly lock: (() => void) | undefined;
}

function TopBar({ search, undo, lock }: TopBarProps) {
  const { settings } = useReference();
  const { operator } = useSession();
  return (
    <header className="aj-top">
      <strong>{settings.organ}</strong>
      <span className="aj-secrecy">工作秘密 不得录入国家秘密</span>
      <span className="aj-top-right">
        <span>{yearOf(today())}年度</span>
        <span>经办：{operator.name}</span>
        <Button icon={<SearchOutlined />} onClick={search} title="Ctrl+K">
          查找
        </Button>
        <Button icon={<UndoOutlined />} onClick={undo} title="Ctrl+Z">
          撤销
        </Button>
        {lock && (
          <Button icon={<LockOutlined />} onClick={lock} title="Ctrl+L">
            锁定
          </Button>
        )}
      </span>
    </header>
  );
}
