import type { MenuCommand } from './host-api.ts';

/** A command that leads to a place in the program: an entry of the native menu and of the search box. */
export interface PlaceCommand {
  readonly label: string;
  /** What stands after `#` in the address. */
  readonly path: string;
  /** What is opened there. */
  readonly state?: 'export';
  /** Key of the native menu. */
  readonly key?: string;
  /** Other words for it. */
  readonly also?: readonly string[];
}

/** Commands of the native menu that lead to no place are followed elsewhere. */
type PlaceName = Exclude<MenuCommand, 'zoomIn' | 'zoomOut' | 'lock'>;

export const menuCommands: Readonly<Record<PlaceName, PlaceCommand>> = {
  newInterview: {
    label: '新建约谈',
    path: '/interviews/new',
    key: 'CmdOrCtrl+N',
    also: ['新增约谈', '登记约谈'],
  },
  newWarningCard: {
    label: '新建四色卡',
    path: '/warning-cards/new',
    key: 'CmdOrCtrl+Shift+N',
    also: ['新增四色卡', '登记四色卡'],
  },
  supervision: {
    label: '监督记录查询',
    path: '/warning-cards?tab=query',
    key: 'CmdOrCtrl+Shift+F',
    also: ['本人监督记录查询', '查影响期', '任前查询'],
  },
  importRoster: { label: '导入花名册', path: '/people/import', key: 'CmdOrCtrl+I', also: ['导入干部'] },
  today: { label: '工作台', path: '/today', key: 'CmdOrCtrl+1', also: ['待办', '首页'] },
  people: { label: '干部', path: '/people', key: 'CmdOrCtrl+2', also: ['干部名册'] },
  units: { label: '单位', path: '/units', key: 'CmdOrCtrl+3' },
  warningCards: { label: '四色卡', path: '/warning-cards', key: 'CmdOrCtrl+4' },
  interviews: { label: '约谈', path: '/interviews', key: 'CmdOrCtrl+5' },
  firstSecretaries: {
    label: '第一书记',
    path: '/first-secretaries',
    key: 'CmdOrCtrl+6',
    also: ['经济薄弱村', '低收入户', '帮扶项目'],
  },
  report: { label: '年终报告', path: '/report', key: 'CmdOrCtrl+7', also: ['年鉴', '年终总结'] },
  safety: { label: '数据安全', path: '/safety', key: 'CmdOrCtrl+8' },
  settings: { label: '设置', path: '/settings', key: 'CmdOrCtrl+9' },
};
