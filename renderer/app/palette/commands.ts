import { menuCommands, type PlaceCommand } from '#shared/menu-commands.ts';

/** What the search box can do besides the native menu: acts inside a page. */
const more: readonly PlaceCommand[] = [
  { label: '导出四色卡台账', path: '/warning-cards', state: 'export', also: ['导出台账', '四色卡台账'] },
  { label: '导出约谈台账', path: '/interviews', state: 'export', also: ['导出台账', '约谈台账'] },
  {
    label: '导出第一书记台账',
    path: '/first-secretaries',
    state: 'export',
    also: ['导出台账', '第一书记台账'],
  },
  { label: '导出干部名册', path: '/people', state: 'export', also: ['导出花名册'] },
  { label: '登记干部', path: '/people/new', also: ['新建干部', '新增干部'] },
  { label: '导入任免审批表', path: '/people/forms', also: ['导入lrmx', '任免表'] },
  { label: '干部查重', path: '/duplicates', also: ['重复干部', '合并干部'] },
  { label: '移交经办事项', path: '/hand-over', also: ['交接', '工作移交', '移交清单'] },
  { label: '登记单位', path: '/units/new', also: ['新建单位', '新增单位'] },
  { label: '导入村（社区）名单', path: '/units/import' },
  { label: '登记第一书记派驻', path: '/first-secretaries/new', also: ['新建派驻', '新增第一书记'] },
  { label: '发文', path: '/outgoing', also: ['公文', '发文登记簿'] },
  { label: '登记发文', path: '/outgoing/new', also: ['新建发文', '拟稿', '拟写通知', '请示', '函', '纪要'] },
  { label: '导出发文登记簿', path: '/outgoing', state: 'export', also: ['导出台账', '发文台账'] },
  { label: '系统体检', path: '/safety/health' },
  { label: '快照与恢复', path: '/safety/snapshots', also: ['备份', '恢复演练'] },
  { label: '操作日志', path: '/safety/log', also: ['日志校验', '每日封存'] },
  { label: '回收站', path: '/safety/bin' },
  { label: '口令与人员', path: '/safety/operators', also: ['修改口令'] },
];

export const commands: readonly PlaceCommand[] = [...Object.values(menuCommands), ...more];

/** The same for the search worker: the label is the id. */
export const commandNames = commands.map(({ label, also = [] }) => ({ id: label, names: [label, ...also] }));
