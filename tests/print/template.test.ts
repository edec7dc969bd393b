import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { TemplatePacking } from '#renderer/print/template.ts';
import { templateJobs } from '#renderer/print/template-job.ts';
import { wordFile } from '#renderer/print/word.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import type { TemplateData } from '#shared/templates/data.ts';
import { type TemplateKind, templateFields, templateKinds } from '#shared/templates/fields.ts';
import { sampleTemplates } from '#shared/templates/samples.ts';
import { aDocument, aParagraph } from './builders.ts';
import { partOf } from './parts.ts';
import { schemaFaults, textByMammoth } from './validate.ts';

const silent = () => {};

async function aTemplate(...lines: readonly string[]) {
  return file(await wordFile(aDocument({ title: ['模板'], blocks: lines.map((line) => aParagraph(line)) })));
}

function file(bytes: Uint8Array, name = '模板.docx') {
  return { name, bytes: new Uint8Array(bytes) };
}

async function sentences(given: ReturnType<typeof file>, kind: TemplateKind = 'person') {
  const checked = await templateJobs.check({ file: given, kind }, silent);
  if (!checked.ok) return checked.problems.map(({ message }) => message);
  return checked.value.faults.map(({ where, message }) => `${where}：${message}`);
}

async function fill(
  given: ReturnType<typeof file>,
  data: readonly TemplateData[],
  packing: TemplatePacking = 'docx',
  photo?: Uint8Array<ArrayBuffer>,
) {
  const records = data.map((one, index) => ({
    data: one,
    fileName: `第${(index % 2) + 1}份`,
    ...(photo && index === 0 ? { photo } : {}),
  }));
  return templateJobs.fill({ file: given, kind: 'person', records, packing }, silent);
}

async function filled(...given: Parameters<typeof fill>): Promise<Uint8Array<ArrayBuffer>> {
  const result = await fill(...given);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join());
  return result.value;
}

/** The file with other words in its parts: what no clerk can type into the model. */
function altered(docx: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docx);
  parts[path] = strToU8(change(strFromU8(parts[path] ?? new Uint8Array())));
  return zipSync(parts);
}

const jpegHead = [0xff, 0xd8, 0xff, 0xc0, 0x00, 0x11, 0x08, 0x01, 0x90, 0x01, 0x2c, 0x03, 0, 0, 0, 0, 0, 0];

describe('filling a template', () => {
  test('puts values, lists and conditions in and leaves nothing in braces', async () => {
    const template = await aTemplate(
      '{姓名}，{性别}，{民族}',
      '{#家庭成员}{称谓}：{姓名}；{/家庭成员}',
      '{#备注}备注：{备注}{/备注}',
      '{#奖惩情况}奖惩：{奖惩情况}{/奖惩情况}',
    );
    const docx = await filled(template, [
      {
        姓名: '张三 & <李>',
        性别: '男',
        家庭成员: [{ 称谓: '妻子', 姓名: '王五' }, { 称谓: '女儿' }],
        奖惩情况: '一行\n二行',
        备注: '',
      },
    ]);
    const text = await textByMammoth(docx);
    expect(text).toContain('张三 & <李>，男，');
    expect(text).toContain('妻子：王五；女儿：张三');
    expect(text).toContain('奖惩：一行');
    expect(text).not.toMatch(/[{}]|undefined|备注/);
    expect(partOf(docx, 'word/document.xml')).toContain('<w:br/>');
    expect(await schemaFaults(docx)).toEqual([]);
  });

  test('reads a field that Word has torn into several runs', async () => {
    const whole = await aTemplate('{姓名}同志');
    const torn = altered(whole.bytes, 'word/document.xml', (xml) =>
      xml.replace(
        /(<w:r>(?:(?!<\/w:r>).)*<w:t[^>]*>)\{姓名\}同志(<\/w:t><\/w:r>)/s,
        '$1{姓$2$1名}$2$1同志$2',
      ),
    );
    expect(partOf(torn, 'word/document.xml')).not.toContain('{姓名}');
    expect(await textByMammoth(await filled(file(torn), [{ 姓名: '张三' }]))).toContain('张三同志');
  });

  test('makes one valid file of many records, each on a new page 1', async () => {
    const template = await aTemplate('{姓名}', '共{#家庭成员}{称谓}{/家庭成员}');
    const docx = await filled(template, [
      { 姓名: '张三' },
      { 姓名: '李四', 家庭成员: [{ 称谓: '妻子' }] },
      { 姓名: '王五' },
    ]);
    const text = await textByMammoth(docx);
    expect(text.match(/张三|李四|王五|妻子/g)).toEqual(['张三', '李四', '妻子', '王五']);
    expect(text).not.toMatch(/[\uE000-\uE001]/);
    const sections = partOf(docx, 'word/document.xml').match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [];
    expect(sections).toHaveLength(3);
    for (const section of sections) expect(section).toContain('<w:pgNumType w:start="1"/>');
    expect(await schemaFaults(docx)).toEqual([]);
  });

  test('makes a file for each record, names that meet are numbered', async () => {
    const zip = unzipSync(
      await filled(await aTemplate('{姓名}'), [{ 姓名: '甲' }, { 姓名: '乙' }, { 姓名: '丙' }], 'zip'),
    );
    expect(Object.keys(zip)).toEqual(['第1份.docx', '第2份.docx', '第1份（2）.docx']);
    const texts = await Promise.all(Object.values(zip).map((docx) => textByMammoth(docx)));
    expect(texts.map((text) => text.match(/[甲乙丙]/)?.[0])).toEqual(['甲', '乙', '丙']);
  });

  test('refuses to join records whose names stand in a header', async () => {
    const template = await aTemplate('{姓名}');
    const headed = altered(template.bytes, 'word/footer1.xml', (xml) => xml.replace('— ', '{姓名} '));
    const result = await fill(file(headed), [{ 姓名: '甲' }, { 姓名: '乙' }]);
    expect(result.ok ? '' : result.problems[0]?.message).toContain('每条一个文件');
    expect((await fill(file(headed), [{ 姓名: '甲' }, { 姓名: '乙' }], 'zip')).ok).toBe(true);
  });

  test('counts the lists of every record from the beginning, in one file', async () => {
    const { bytes } = await aTemplate('{姓名}', '一件', '二件');
    const numbering =
      '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
      '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>' +
      '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl>' +
      '</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
    const listed = altered(bytes, 'word/document.xml', (xml) =>
      xml.replace(
        /(<w:pStyle w:val="BodyText"\/>)(?=(?:(?!<\/w:p>).)*[一二]件)/g,
        '$1<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>',
      ),
    );
    const whole = altered(listed, 'word/numbering.xml', () => numbering);
    const docx = await filled(file(whole), [{ 姓名: '甲' }, { 姓名: '乙' }, { 姓名: '丙' }]);
    const ids = [...partOf(docx, 'word/document.xml').matchAll(/<w:numId w:val="(\d+)"/g)].map(
      ([, id]) => id,
    );
    expect(ids).toEqual(['7', '7', '8', '8', '9', '9']);
    const lists = partOf(docx, 'word/numbering.xml');
    expect(lists.match(/<w:startOverride w:val="3"\/>/g)).toHaveLength(2);
    expect(await schemaFaults(docx)).toEqual([]);
  });

  test('puts the photo in place of the placeholder, cut to its frame, and white where there is none', async () => {
    const sheet = sampleTemplates('person')[0]?.document ?? aDocument();
    const template = file(await wordFile(sheet));
    const photo = Uint8Array.from([...jpegHead, ...new Array(20).fill(0)]);
    const docx = await filled(template, [{ 姓名: '甲' }, { 姓名: '乙' }], 'docx', photo);
    const parts = unzipSync(docx);
    const media = Object.keys(parts).filter((path) => path.includes('anjuan-photo'));
    expect(media).toEqual(['word/media/anjuan-photo1.jpg', 'word/media/anjuan-photo0.png']);
    expect(parts['word/media/anjuan-photo1.jpg']).toEqual(photo);
    const document = partOf(docx, 'word/document.xml');
    expect(document.match(/r:embed="[^"]*"/g)).toEqual([
      'r:embed="rIdAnjuanPhoto1"',
      'r:embed="rIdAnjuanPhoto0"',
    ]);
    // 300 × 400 into 28 × 38 mm: a little is cut at both sides.
    expect(document).toMatch(/<a:srcRect l="[1-9]\d*" t="0" r="[1-9]\d*" b="0"\/>/);
    expect(await schemaFaults(docx)).toEqual([]);
  });
});

/** What the papers of an office say in any case; the other fields of a kind stand in its sample of all fields. */
const keyFields: Readonly<Record<string, readonly string[]>> = {
  干部基本情况表: ['姓名', '性别', '出生年月', '单位及职务', '简历'],
  约谈记录: ['姓名', '单位', '职务', '谈话日期', '地点', '谈话人', '记录人', '谈话内容', '编号'],
  任前谈话记录: ['姓名', '谈话日期', '地点', '谈话人', '记录人', '拟任职务', '谈话内容'],
  提醒谈话记录: ['姓名', '谈话日期', '地点', '谈话人', '记录人', '谈话内容', '谈话人意见'],
  诫勉谈话记录: ['姓名', '单位', '职务', '谈话日期', '地点', '谈话人', '记录人', '谈话内容'],
  四色卡发放通知: ['姓名', '单位', '职务', '卡色', '编号', '机关名称', '打印日期'],
  四色卡承办单: ['姓名', '卡色', '编号', '事由摘要', '要求事项', '拟办意见', '部长意见', '承办科室'],
  函询通知书: ['姓名', '编号', '正文首句', '事由摘要', '要求事项', '机关名称', '签发日期'],
  函询说明真实性承诺书: ['姓名', '单位', '职务', '卡色', '编号', '机关名称'],
  警省谈话记录: ['姓名', '单位', '职务', '谈话日期', '谈话人', '卡色', '编号', '事由摘要'],
  送达回证: ['姓名', '卡色', '编号', '送达方式', '送达人', '送达日期', '见证人一', '见证人二'],
  整改情况报告: ['姓名', '单位', '职务', '送达日期', '卡色', '编号', '机关名称'],
  '四色卡解除（销号）通知': ['姓名', '签发日期', '卡色', '编号', '结论', '影响期止', '销号日期'],
  第一书记考核登记表: ['姓名', '单位', '派驻村', '驻村职务', '任期起', '任期止'],
  第一书记派驻通知: ['姓名', '单位', '派驻村', '驻村职务', '任期起', '任期止', '机关名称', '打印日期'],
  发文稿纸: ['编号', '标题', '签发人', '主送机关', '成文日期'],
};

describe.each(templateKinds)('the samples for $label', ({ kind }) => {
  const given = {
    ...Object.fromEntries(
      templateFields(kind).map(({ name, entries }) => [
        name,
        entries
          ? [Object.fromEntries(entries.map((entry) => [entry.name, `‹${name}${entry.name}›`]))]
          : `‹${name}›`,
      ]),
    ),
    // As a number ends.
    编号: '‹编号›号',
  };

  test.each(sampleTemplates(kind).map(({ name, document }) => [name, document] as const))(
    '%s has no faults, prints what matters and is filled to a valid file',
    async (name, document: OfficialDocument) => {
      const template = file(await wordFile(document));
      expect(await sentences(template, kind)).toEqual([]);
      const records = [{ data: given, fileName: '张三' }];
      const result = await templateJobs.fill({ file: template, kind, records, packing: 'docx' }, silent);
      if (!result.ok) throw new Error(result.problems[0]?.message);
      const text = await textByMammoth(result.value);
      const wanted =
        keyFields[name] ?? templateFields(kind).flatMap((field) => (field.entries ? [] : field.name));
      expect(wanted.filter((field) => !text.includes(`‹${field}›`))).toEqual([]);
      // Who has typed the steps into this program is nobody's business on a paper of the office.
      expect(keyFields[name] ? text : '').not.toContain('办理过程');
      expect(text).not.toMatch(/号号/);
      expect(await schemaFaults(result.value)).toEqual([]);
      const folder = process.env.ANJUAN_LOOK;
      if (folder !== undefined) writeFileSync(join(folder, `${name}.docx`), result.value);
    },
  );
});

describe('bad templates are told in one sentence and nothing is made', () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const utf16 = (text: string) => [...text].flatMap((character) => [character.charCodeAt(0), 0]);

  test.each([
    [
      'an encrypted file',
      async () => Uint8Array.from([...ole, ...utf16('EncryptedPackage')]),
      '加了打开密码',
    ],
    ['an old .doc', async () => Uint8Array.from([...ole, 0, 0]), '旧版Word文档'],
    ['a picture', async () => Uint8Array.from(jpegHead), '不是Word文档'],
    ['a .docx cut in half', async () => (await aTemplate('{姓名}')).bytes.slice(0, 3000), '不完整或已损坏'],
    ['an .xlsx', async () => zipSync({ '[Content_Types].xml': strToU8('<Types/>') }), '没有完整的Word正文'],
    [
      'a .docm',
      async () =>
        altered((await aTemplate('{姓名}')).bytes, '[Content_Types].xml', (xml) =>
          xml.replace('wordprocessingml.document.main', 'ms-word.document.macroEnabled.main'),
        ),
      '含有宏',
    ],
    [
      'a document whose text is broken off',
      async () =>
        altered((await aTemplate('{姓名}')).bytes, 'word/document.xml', (xml) => xml.slice(0, 2000)),
      '没有完整的Word正文',
    ],
  ])('%s', async (_, bytes, sentence) => {
    const given = file(await bytes());
    const found = await sentences(given);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('“模板.docx”');
    expect(found[0]).toContain(sentence);
    expect((await fill(given, [{ 姓名: '甲' }])).ok).toBe(false);
  });

  test.each([
    ['{姓各}', '“{姓各}”不是可用的字段'],
    ['｛姓名｝', '用了全角花括号'],
    ['{#家庭成员}{称谓}', '没有结束'],
    ['{姓名', '没有配对'],
  ])('%s', async (line, sentence) => {
    const template = await aTemplate('第一段。', line);
    const found = await sentences(template);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('第3段');
    expect(found[0]).toContain(sentence);
    const result = await fill(template, [{ 姓名: '甲' }]);
    expect(result.ok ? '' : result.problems[0]?.message).toContain(sentence);
  });

  test('a list over the edge of a table', async () => {
    const template = file(
      await wordFile(
        aDocument({
          blocks: [
            aParagraph('{#家庭成员}'),
            { kind: 'form', shares: [1], rows: [{ cells: [{ runs: [{ text: '{称谓}{/家庭成员}' }] }] }] },
          ],
        }),
      ),
    );
    expect((await sentences(template))[0]).toContain('所在的位置不对');
  });

  test('tables over the margin and page numbers on the wrong side are told, but print', async () => {
    const { bytes } = await aTemplate('{姓名}');
    const sided = altered(bytes, 'word/footer1.xml', (xml) => xml.replace('w:val="right"', 'w:val="center"'));
    const wide = altered(sided, 'word/document.xml', (xml) =>
      xml.replace(
        '<w:sectPr',
        '<w:tbl><w:tblGrid><w:gridCol w:w="9999"/></w:tblGrid></w:tbl><w:p/><w:sectPr',
      ),
    );
    const checked = await templateJobs.check({ file: file(wide), kind: 'person' }, silent);
    expect(checked.ok && checked.value.notes.map(({ message }) => message)).toEqual([
      '比版心宽20.4毫米，会超出页边。',
      '单页的页码不在右侧。',
    ]);
  });

  test('a table is measured by the section it stands in', async () => {
    const { bytes } = await aTemplate('{姓名}');
    const table = (width: number) =>
      `<w:tbl><w:tblGrid><w:gridCol w:w="${width}"/></w:tblGrid></w:tbl><w:p/>`;
    const turned =
      '<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:left="1400" w:right="1400"/></w:sectPr></w:pPr></w:p>';
    const two = altered(bytes, 'word/document.xml', (xml) =>
      xml.replace(
        /<w:sectPr(?!.*<w:sectPr)/s,
        `${table(13_000)}${table(15_000)}${turned}${table(13_000)}<w:sectPr`,
      ),
    );
    const checked = await templateJobs.check({ file: file(two), kind: 'person' }, silent);
    expect(checked.ok && checked.value.notes.map(({ where, message }) => `${where}${message}`)).toEqual([
      '第2个表格比版心宽17毫米，会超出页边。',
      '第3个表格比版心宽73.3毫米，会超出页边。',
    ]);
  });
});
