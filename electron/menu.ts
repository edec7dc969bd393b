import { dialog, Menu, type MenuItemConstructorOptions, shell } from 'electron';
import type { HostAbout, MenuCommand } from '#shared/host-api.ts';
import { menuCommands } from '#shared/menu-commands.ts';
import type { DataFolder } from './host/data-folder.ts';

interface MenuParts {
  readonly about: HostAbout;
  readonly folder: DataFolder;
  readonly devtools: boolean;
  readonly send: (command: MenuCommand) => void;
}

/** The native menu. What it starts happens in the page; the page has its own buttons for the same acts. */
export function buildMenu({ about, folder, devtools, send }: MenuParts): Menu {
  const command = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    id: name,
    click: () => send(name),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const place = (name: keyof typeof menuCommands, after = ''): MenuItemConstructorOptions =>
    command(menuCommands[name].label + after, name, menuCommands[name].key);
  const openFolder = (label: string, path: string): MenuItemConstructorOptions => ({
    label,
    click: () => void shell.openPath(path),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };

  return Menu.buildFromTemplate([
    {
      label: '文件(&F)',
      submenu: [
        place('newInterview'),
        place('newWarningCard'),
        line,
        place('importRoster', '…'),
        line,
        openFolder('打开导出文件夹', folder.exports),
        openFolder('打开数据文件夹', folder.root),
        line,
        command('锁定', 'lock', 'CmdOrCtrl+L'),
        { label: '退出', role: 'quit' },
      ],
    },
    {
      label: '编辑(&E)',
      submenu: [
        { label: '撤销输入', role: 'undo' },
        { label: '重做输入', role: 'redo' },
        line,
        { label: '剪切', role: 'cut' },
        { label: '复制', role: 'copy' },
        { label: '粘贴', role: 'paste' },
        { label: '粘贴为纯文本', role: 'pasteAndMatchStyle' },
        { label: '全选', role: 'selectAll' },
      ],
    },
    {
      label: '查看(&V)',
      submenu: [
        place('today'),
        place('people'),
        place('units'),
        place('warningCards'),
        place('interviews'),
        place('firstSecretaries'),
        place('supervision'),
        place('report'),
        place('safety'),
        place('settings'),
        line,
        command('放大', 'zoomIn', 'CmdOrCtrl+='),
        command('缩小', 'zoomOut', 'CmdOrCtrl+-'),
        { label: '全屏', role: 'togglefullscreen' },
        ...(devtools ? [line, { label: '开发者工具', role: 'toggleDevTools' } as const] : []),
      ],
    },
    {
      label: '帮助(&H)',
      submenu: [{ label: '关于组工案卷', click: () => void showAbout(about) }],
    },
  ]);
}

async function showAbout({ version, dataDir }: HostAbout): Promise<void> {
  await dialog.showMessageBox({
    type: 'info',
    title: '关于组工案卷',
    message: `组工案卷 ${version}`,
    detail: `数据文件夹：${dataDir}\n本程序不连接网络。`,
    buttons: ['确定'],
  });
}
