import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { afterAll, beforeAll, it } from 'vitest';
import { checkCharacter } from '#shared/people/id-number.ts';
import { launchPortable, type PortableApp } from '#tests/host/portable-app.ts';
import { killAll } from './kill-all.ts';
import { CaseListPage } from './pages/case-list-page.ts';
import { FirstRunPage } from './pages/first-run-page.ts';
import { FormPage } from './pages/form-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { LockPage } from './pages/lock-page.ts';
import { PalettePage } from './pages/palette-page.ts';
import { PeoplePage } from './pages/people-page.ts';
import { SafetyPage } from './pages/safety-page.ts';

const wait = { timeout: 60_000 };
const operator = '司徒经办';
const first17 = '32118119751007123';
/** What must never stand readable on the disk. */
const secrets = {
  name: '欧阳明远',
  idNumber: first17 + checkCharacter(first17),
  phone: '13952871046',
  content: '谈了家里老人住院和孩子上学两件事',
  /** Typed into a search box and nowhere else. */
  looked: '独孤求败的举报',
  operator,
};

const passphrases = ['丹阳湖的水很清2013', '新的口令是另一句话2026', '审计用的另一句话2026'] as const;
let passphrase: string = passphrases[0];
let recoveryCode = '';
let app: PortableApp;
let frame: FramePage;
let lock: LockPage;
let safety: SafetyPage;

function meet(started: PortableApp): void {
  app = started;
  app.page.setDefaultTimeout(wait.timeout);
  frame = new FramePage(app.page);
  lock = new LockPage(app.page);
  safety = new SafetyPage(app.page);
}

/** One desk's first days: the tests follow each other on one data folder. */
const systemTemp = mkdtempSync(join(tmpdir(), 'anjuan-temp-'));
beforeAll(async () => meet(await launchPortable({ env: { TMPDIR: systemTemp }, asDelivered: true })));
afterAll(async () => {
  await app?.close();
  rmSync(systemTemp, { recursive: true, force: true });
});

const menu = () => app.page.getByRole('navigation', { name: '主菜单' });
const people = () => new CaseListPage(app.page, '干部');
const talks = () => new CaseListPage(app.page, '约谈');

it('begins with a passphrase, shows the recovery code once, and works', async () => {
  const first = new FirstRunPage(app.page);
  await first.begin(operator, '太短了');
  await expect(app.page.getByText('口令至少10个字符')).toBeVisible();
  await first.begin(operator, passphrase);
  await expect(first.recoveryCode).toHaveText(/^([0-9A-Z]{4}-){8}[0-9A-Z]{4}$/, wait);
  recoveryCode = await first.keepRecoveryCode();
  await expect(menu()).toBeVisible(wait);

  await frame.goTo('干部');
  await app.page.getByRole('button', { name: '登记干部' }).click();
  const person = new FormPage(people().panel);
  await person.type('姓名', secrets.name);
  await person.type('身份证号', secrets.idNumber);
  await person.type('联系电话', secrets.phone);
  await person.press('登记');
  await expect(app.page.getByRole('dialog', { name: secrets.name, exact: true })).toBeVisible();
  await people().closePanel();

  await frame.goTo('约谈');
  const talk = await talks().startNew();
  await talk.choose('约谈形式', '主动约谈');
  await talk.choosePerson('约谈对象', secrets.name);
  await talk.type('谈话日期', '2013-07-19');
  await talk.choose('谈话人', '部长');
  await talk.choose('主类别', '个人诉求');
  await talk.type('谈话内容', secrets.content);
  await talk.press('登记');
  await expect(talks().row('谈〔2013〕1号')).toBeVisible();
});

it('keeps nothing readable on the disk while somebody works, not even what was looked for', async () => {
  const palette = new PalettePage(app.page);
  await palette.open();
  await palette.type(secrets.looked);
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.press('Escape');
  const people = new PeoplePage(app.page);
  await people.open();
  for (const word of [secrets.looked, secrets.phone, secrets.name]) {
    await people.search(word);
    await app.page.keyboard.press('Enter');
  }
  await people.openPerson(secrets.name);
  await people.closePerson();
  await frame.goTo('约谈');
  expect(readableIn(app.dataDir)).toEqual([]);
});

it('hides everything at once by 锁定, and comes back where it was', async () => {
  await talks().open('谈〔2013〕1号');
  await expect(talks().panel.getByText(secrets.content)).toBeVisible();
  await app.page.keyboard.press('Escape');
  await app.page.getByRole('button', { name: '锁定' }).click();
  await expect(lock.heading).toBeVisible(wait);
  const page = await app.page.content();
  for (const secret of [secrets.name, secrets.idNumber, secrets.content, '谈〔2013〕1号']) {
    expect(page).not.toContain(secret);
  }
  expect(readableIn(app.dataDir)).toEqual([]);
  // Behind the lock nothing can be read any more, so the snapshot of quitting is taken before it.
  const snapshots = filesIn(join(app.dataDir, '快照'));
  expect(snapshots.filter((path) => path.endsWith('.ajsnap')).length).toBeGreaterThan(0);
  await lock.unlock(operator, passphrase);
  await expect(talks().row('谈〔2013〕1号')).toBeVisible(wait);
});

it('lets nobody in with a wrong passphrase after a restart, makes them wait, and notes it', async () => {
  meet(await app.restart());
  await expect(lock.heading).toBeVisible(wait);
  await lock.unlock(operator, '不是这个口令啊');
  await expect(app.page.getByText('口令不对，请重新输入。')).toBeVisible(wait);
  await app.page.waitForTimeout(1_500);
  await lock.unlock(operator, '也不是这个口令');
  await expect(app.page.getByText(/口令多次不对，请\d秒后再试/)).toBeVisible(wait);
  await expect(app.page.getByRole('button', { name: '打开案卷' })).toBeEnabled(wait);
  await lock.unlock(operator, passphrase);
  await expect(menu()).toBeVisible(wait);
  await frame.goTo('约谈');
  await expect(talks().row(secrets.name)).toBeVisible();
  await safety.open('操作日志');
  await expect(safety.rows.filter({ hasText: `解锁口令不对：${operator}` })).toHaveCount(2);
  await expect(safety.rows.filter({ hasText: '查阅：约谈谈〔2013〕1号' })).toHaveCount(1);
});

it('opens with the recovery code when the passphrase is forgotten', async () => {
  meet(await app.restart());
  await expect(lock.heading).toBeVisible(wait);
  passphrase = passphrases[1];
  await lock.reset(recoveryCode.toLowerCase().replaceAll('-', ' '), passphrase);
  await expect(menu()).toBeVisible(wait);
  meet(await app.restart());
  await lock.unlock(operator, passphrase);
  await expect(menu()).toBeVisible(wait);
});

it('brings every record back, with a note, when the browser’s store was deleted', async () => {
  meet(
    await app.restart(async () => {
      const stores = filesIn(app.dataDir).filter((path) => path.includes('IndexedDB'));
      expect(stores.length).toBeGreaterThan(0);
      for (const path of stores) rmSync(path, { force: true });
    }),
  );
  await lock.unlock(operator, passphrase);
  await expect(app.page.getByText(/数据库是空的，已从(快照和)?账本全部恢复/)).toBeVisible(wait);
  await app.page.getByRole('button', { name: '知道了' }).click();
  await frame.goTo('约谈');
  await expect(talks().row('谈〔2013〕1号')).toContainText(secrets.name);
  await safety.open('系统体检');
  await expect(safety.health('记录与日志')).toContainText('正常', wait);
  await expect(safety.health('账本文件')).toContainText('正常');
});

it('takes a snapshot by hand, goes back to it with a reason, and takes that back', async () => {
  await safety.open('快照与恢复');
  await safety.press('立即做快照');
  await expect(frame.message(/快照已保存|没有新的改动/)).toBeVisible(wait);
  await safety.press('恢复演练');
  await expect(frame.message('恢复演练通过')).toBeVisible(wait);

  await frame.goTo('约谈');
  await talks().open('谈〔2013〕1号');
  await talks().panel.getByRole('button', { name: '删除', exact: true }).click();
  const deleting = safety.dialog('删除：约谈谈〔2013〕1号');
  await deleting.press('删除');
  await expect(deleting.box.getByText('请填写理由。')).toBeVisible();
  await deleting.type('理由', '录错了');
  await deleting.press('删除');
  await expect(talks().row('谈〔2013〕1号')).toHaveCount(0);
  await safety.open('回收站');
  await expect(safety.rows.filter({ hasText: '录错了' })).toBeVisible();

  await safety.open('快照与恢复');
  await safety.rows.first().getByRole('button', { name: '恢复到此快照' }).click();
  const restoring = safety.dialog(/^恢复到/);
  await expect(restoring.box.getByRole('row', { name: /^案卷/ })).toContainText('1');
  await restoring.type('理由', '误删');
  await restoring.press('恢复');
  await expect(frame.message(/已恢复到.*的快照/)).toBeVisible(wait);
  await frame.goTo('约谈');
  await expect(talks().row('谈〔2013〕1号')).toBeVisible();

  await frame.undoByKeyboard();
  await expect(frame.message(/^已撤销：恢复到/)).toBeVisible(wait);
  await expect(talks().row('谈〔2013〕1号')).toHaveCount(0);
  await app.page.keyboard.press('Control+y');
  await expect(frame.message(/^已恢复：恢复到/)).toBeVisible(wait);
  await expect(talks().row('谈〔2013〕1号')).toBeVisible();
});

it('shows what an entry of the log changed, but not the text of a talk, and verifies the chain', async () => {
  await safety.open('操作日志');
  await app.page.getByLabel('操作', { exact: true }).fill('登记约谈');
  // The list follows a little later.
  await expect(safety.rows.filter({ hasNotText: '登记约谈' })).toHaveCount(0, wait);
  await safety.rows.first().click();
  const entry = app.page.getByRole('dialog', { name: /登记约谈/ });
  await expect(entry.getByRole('row', { name: /^谈话内容/ })).toContainText('日志中不显示');
  await expect(entry.getByText(secrets.content)).toHaveCount(0);
  await app.page.keyboard.press('Escape');
  await safety.press('日志校验');
  await expect(app.page.getByText(/日志共\d+条，逐条首尾相接/)).toBeVisible(wait);
});

it('adds a colleague with an own passphrase, who can open the desk and change nothing as an auditor', async () => {
  await safety.open('口令与人员');
  await safety.press('增加经办人');
  const adding = safety.dialog('增加经办人');
  await adding.type('您的口令', '不是这个口令啊');
  await adding.type('姓名', '诸葛审计');
  await adding.box.getByText('审计（只读）').click();
  await adding.type('此人的口令', passphrases[2]);
  await adding.type('再输一次', passphrases[2]);
  await adding.press('增加');
  await expect(adding.box.getByText('口令不对，请重新输入。')).toBeVisible(wait);
  await adding.type('您的口令', passphrase);
  await adding.press('增加');
  await expect(adding.box.getByText('口令多次不对，请1秒后再试。')).toBeVisible(wait);
  await app.page.waitForTimeout(1_100);
  await adding.press('增加');
  await expect(frame.message('经办人已增加')).toBeVisible(wait);

  await app.page.keyboard.press('Control+l');
  await expect(lock.heading).toBeVisible(wait);
  await app.page.getByText('诸葛审计（审计（只读））').click();
  await lock.form.type('口令', passphrases[2]);
  await lock.form.press('打开案卷');
  await expect(app.page.getByText('经办：诸葛审计')).toBeVisible(wait);
  await frame.goTo('干部');
  await app.page.getByRole('button', { name: '登记干部' }).click();
  const person = new FormPage(people().panel);
  await person.type('姓名', '张三');
  await person.press('登记');
  await expect(person.box.getByText('您的角色是“审计（只读）”，不能改动记录。')).toBeVisible(wait);
});

it('leaves nothing readable on the disk when it is closed', async () => {
  await app.restart(async () => expect(readableIn(app.dataDir)).toEqual([])).then(meet);
});

it('leaves nothing readable on the disk when it is killed in the middle of the work', async () => {
  await unlockAsAdmin();
  await frame.goTo('约谈');
  await talks().open('谈〔2013〕1号');
  await expect(talks().panel.getByText(secrets.content)).toBeVisible(wait);
  await killAll(app);
  expect(readableIn(app.dataDir)).toEqual([]);
  meet(await app.restart());
});

it('locks itself when nobody has touched it for the minutes of the settings', async () => {
  await unlockAsAdmin();
  await safety.open('口令与人员');
  await app.page.getByLabel('自动锁定').fill('1');
  await safety.press('保存');
  await expect(frame.message('已保存')).toBeVisible(wait);
  await safety.open('操作日志');
  await expect(safety.rows.filter({ hasText: '修改本机设置：自动锁定10改为1' })).toBeVisible();
  await expect(safety.rows.filter({ hasText: `核对口令不对：${operator}` })).toBeVisible();
  await app.page.clock.install();
  await app.page.clock.fastForward(50_000);
  await app.page.waitForTimeout(6_000);
  await expect(menu()).toBeVisible();
  await app.page.clock.fastForward(60_000);
  await expect(lock.heading).toBeVisible(wait);
});

/** Once there are several who may come in. */
async function unlockAsAdmin(): Promise<void> {
  await expect(lock.heading).toBeVisible(wait);
  await app.page.getByText(`${operator}（管理）`).click();
  await lock.form.type('口令', passphrase);
  await lock.form.press('打开案卷');
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);
}

/** Files of the data folder, the browser's profile with it, and of the system's folder for temporary files that hold a secret in UTF-8 or UTF-16. */
function readableIn(folder: string): string[] {
  const [first, second, third] = passphrases;
  const hidden = { ...secrets, first, second, third, recoveryCode };
  return [...filesIn(folder), ...filesIn(systemTemp)].flatMap((path) => {
    const bytes = readFileSync(path);
    const found = Object.entries(hidden).filter(
      ([name, secret]) =>
        // The names of operators stand beside the wrapped keys, so that somebody can say who they are before unlocking.
        !(name === 'operator' && path.includes('钥匙')) &&
        (bytes.includes(Buffer.from(secret, 'utf8')) || bytes.includes(Buffer.from(secret, 'utf16le'))),
    );
    return found.map(([name]) => `${path}: ${name}`);
  });
}
