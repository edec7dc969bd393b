import { describe, expect, test } from 'vitest';
import { fieldListText, templateFields, templateKinds } from '#shared/templates/fields.ts';
import { lintTemplate } from '#shared/templates/lint.ts';
import { paragraphsOf } from '#shared/templates/paragraphs.ts';

const p = (...runs: readonly string[]) =>
  `<w:p>${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;

function lint(xml: string) {
  return lintTemplate([paragraphsOf(xml, '正文')], 'interview').map(
    ({ where, message, remedy }) => `${where}：${message}${remedy}`,
  );
}

describe('the paragraphs of a template', () => {
  test('are counted without empty ones, tags torn over runs are whole, text boxes count once', () => {
    const box = `<mc:AlternateContent><mc:Choice>${p('框内')}</mc:Choice><mc:Fallback>${p('框内')}</mc:Fallback></mc:AlternateContent>`;
    const found = paragraphsOf(
      `${p('一')}<w:p/>${p('')}${p('{姓', '名}')}<w:p><w:r>${box}<w:t>外 &amp; &lt;</w:t></w:r></w:p>`,
      '正文',
    );
    expect(found.map(({ number, text }) => `${number}${text}`)).toEqual([
      '1一',
      '2{姓名}',
      '3框内',
      '4外 & <',
    ]);
  });

  test('know their page where Word has noted it, and say nothing where it has not', () => {
    const broken = `${p('一')}<w:p><w:r><w:lastRenderedPageBreak/><w:t>二</w:t></w:r></w:p>`;
    expect(paragraphsOf(broken, '正文').map(({ page }) => page)).toEqual([1, 2]);
    expect(paragraphsOf(p('一'), '正文')[0]?.page).toBeUndefined();
  });
});

describe('the linter of templates', () => {
  test('is silent about known fields, lists, conditions and fields of the person', () => {
    expect(
      lint(
        `${p('{姓名}同志：{谈话内容}{民族}')}<w:tbl>${p('{#家庭成员}{称谓}')}${p('{姓名}{/家庭成员}')}</w:tbl>${p('{#简历}简历：{简历}{/简历}{#办理过程}{环节}{/}')}`,
      ),
    ).toEqual([]);
  });

  test('names paragraph and tag of a misspelt field and the field that was meant', () => {
    expect(lint(`${p('关于约谈')}${p('姓名：{姓各}')}`)).toEqual([
      '第2段“姓名：{姓各}”：“{姓各}”不是可用的字段。是不是“{姓名}”？可从“字段清单”里复制字段名。',
    ]);
    expect(lint(p('{完全不相干的东西}'))[0]).toContain('从“字段清单”里复制字段名');
  });

  test('finds a field of a list outside its list', () => {
    expect(lint(p('{称谓}'))).toHaveLength(1);
  });

  test('finds full-width braces, whole and half', () => {
    expect(lint(p('｛姓名｝'))).toEqual(['第1段“｛姓名｝”：“｛姓名｝”用了全角花括号。改为半角“{姓名}”。']);
    expect(lint(p('{姓名｝'))[0]).toContain('全角');
  });

  test('finds braces without a partner', () => {
    expect(lint(p('{姓名'))[0]).toContain('没有配对的“}”');
    expect(lint(p('姓名}'))[0]).toContain('前面没有“{”');
    expect(lint(p('{}'))[0]).toContain('没有字段名');
  });

  test('finds lists that do not begin or end, and that cross each other', () => {
    expect(lint(`${p('{#家庭成员}')}${p('{称谓}')}`)).toEqual([
      '第1段“{#家庭成员}”：“{#家庭成员}”没有结束。在要重复的内容之后加上“{/家庭成员}”，两者须同在正文（或同在一个表格行、同一页眉）里。',
    ]);
    expect(lint(p('{/家庭成员}'))[0]).toContain('前面没有“{#家庭成员}”');
    expect(lint(p('{#家庭成员}{#民族}{/家庭成员}'))[0]).toContain('没有在“{#家庭成员}”结束之前结束');
    expect(lint(p('{家庭成员}'))[0]).toContain('是一个列表');
  });
});

test.each(templateKinds)(
  'the fields of $label have names that can stand between braces, each once',
  ({ kind }) => {
    const names = templateFields(kind).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).not.toMatch(/[{}｛｝#/^@]/);
    expect(fieldListText(kind)).toContain('{姓名}');
  },
);
