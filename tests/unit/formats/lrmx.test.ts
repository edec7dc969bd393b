import { describe, expect, it } from 'vitest';
import { readFormFile } from '#renderer/workers/read-form-file.ts';
import type { LrmxForm } from '#shared/formats/lrmx/form.ts';
import { writeLrmx } from '#shared/formats/lrmx/write.ts';
import type { Result } from '#shared/result.ts';
import { anLrmx, base64, gbk, jpeg, png, sample, texts, utf8 } from './an-lrmx.ts';

function read(
  file: string | Uint8Array<ArrayBuffer>,
  name = '张三.lrmx',
  picture?: Uint8Array<ArrayBuffer>,
): LrmxForm {
  const bytes = typeof file === 'string' ? utf8(file) : file;
  const form = readFormFile({ name, bytes, ...(picture ? { picture } : {}) });
  if (!form.ok) throw new Error(form.problems[0]?.message);
  return form.value;
}

function refusal(form: Result<unknown>): string {
  return form.ok ? 'taken' : (form.problems[0]?.message ?? '');
}

const resume = [
  '1993.09--1997.07  某某大学中文系汉语言文学专业学习',
  '1997.07--2003.05  某某县教育局科员',
  '2003.05--2011.08  某某县委办公室副主任科员、副主任',
  '                  （其间：2005.09--2008.07 省委党校在职研究生班经济管理专业学习）',
  '2011.08--2019.06  某某县某某镇党委副书记、镇长',
  '2019.06--         某某县某某局党组书记、局长',
].join('\n');

const zhang = {
  name: '张三',
  sex: '男',
  birth: '1975-08',
  nation: '汉族',
  nativePlace: '河北某县',
  birthPlace: '河北某县',
  partyJoined: '1996-06',
  workStarted: '1997-07',
  health: '健康',
  fullTimeEducation: '大学',
  fullTimeDegree: '文学学士',
  fullTimeSchool: '某某大学中文系汉语言文学专业',
  partTimeEducation: '省委党校研究生',
  partTimeSchool: '省委党校经济管理专业',
  unitAndPost: '某某县某某局党组书记、局长',
  proposedPost: '某某县人民政府党组成员',
  removedPost: '某某县某某局党组书记、局长',
  resume,
  awards: '2018年被某某市委评为优秀党务工作者',
  assessments: '2023年、2024年、2025年均为称职',
  appointmentReason: '因工作需要',
  reportingUnit: '中共某某县委组织部',
  ageAsOf: '2026-06-30',
  formDate: '2026-06-30',
  formAuthor: '李四',
};

const family = [
  { relation: '妻子', name: '李某某', birth: '1976-03', party: '群众', unitAndPost: '某某县某某小学教师' },
  { relation: '女儿', name: '张小某', birth: '2002-11', party: '共青团员', unitAndPost: '某某大学学生' },
  {
    relation: '父亲',
    name: '张某某',
    birth: '1948-05',
    party: '中共党员',
    unitAndPost: '某某县某某局退休干部',
  },
  { relation: '母亲', name: '王某某', birth: '1950-10', party: '群众', unitAndPost: '已去世' },
];

describe('the delivered samples', () => {
  it('reads V3.0: blank elements of white space, photo over several lines', () => {
    const form = read(sample('v3_basic.lrmx'));
    expect(form.values).toEqual({ ...zhang, idNumber: '110101197508121233' });
    expect(form.family).toEqual(family);
    const picture = form.photo?.bytes ?? new Uint8Array();
    expect(picture).toEqual(sample('legacy_v2.pic').slice(0, picture.length));
    expect([...picture.slice(-2)]).toEqual([0xff, 0xd9]);
    expect(form.warnings).toEqual([]);
  });

  it('reads the form of 2025: BOM, CRLF, dotted dates, the two new elements, a data: photo', () => {
    const form = read(sample('v4_bom_crlf_datauri.lrmx'));
    expect(form.values).toEqual({
      ...zhang,
      partyJoined: '1996.06；民建',
      ageLimitMonth: '2038-04',
      formerAgeLimit: 'at60',
      idNumber: '110101197508121233',
    });
    expect(form.photo?.media).toBe('image/jpeg');
  });

  it('reads 2.0: GBK, 33 fields, the photo beside it', () => {
    const form = read(sample('legacy_v2.lrm'), 'legacy_v2.LRM', sample('legacy_v2.pic'));
    expect(form.values).toEqual(zhang);
    expect(form.family).toEqual(family);
    // Padded to 1024 bytes by its writer; nothing is cut off.
    expect(form.photo?.bytes).toHaveLength(1024);
  });

  it('refuses a DOCTYPE', () => {
    expect(refusal(readFormFile({ name: 'a.lrmx', bytes: sample('doctype_reject.lrmx') }))).toMatch(
      /DOCTYPE/,
    );
  });
});

interface Quirk {
  readonly what: string;
  readonly file: string | Uint8Array<ArrayBuffer>;
  readonly says: Partial<LrmxForm>;
}

const value = (values: object): Partial<LrmxForm> => ({ values: expect.objectContaining(values) });

const quirks: readonly Quirk[] = [
  {
    what: 'every Chinese character as a reference',
    file: anLrmx('<MinZu>&#27721;&#x65CF;</MinZu>'),
    says: value({ nation: '汉族' }),
  },
  {
    what: 'signs escaped before they were escaped (&1lt;), and escaped twice',
    file: anLrmx('<JiangChengQingKuang>&1lt;优&amp;1gt;&amp;lt;良&amp;amp;</JiangChengQingKuang>'),
    says: value({ awards: '<优><良&' }),
  },
  {
    what: 'a bare &',
    file: anLrmx('<TianBiaoRen>A&B组</TianBiaoRen>'),
    says: value({ formAuthor: 'A&B组' }),
  },
  {
    what: 'a bare <',
    file: anLrmx('<TianBiaoRen>小<大</TianBiaoRen>'),
    says: value({ formAuthor: '小<大' }),
  },
  {
    what: 'a raw <br> in the résumé',
    file: anLrmx('<JianLi>1993.09--1997.07  甲<br>1997.07--         乙</JianLi>'),
    says: value({ resume: '1993.09--1997.07  甲\n1997.07--         乙' }),
  },
  {
    what: '<br/> written as text',
    file: anLrmx('<JianLi>1993.09--1997.07  甲&lt;br/&gt;1997.07--         乙</JianLi>'),
    says: value({ resume: '1993.09--1997.07  甲\n1997.07--         乙' }),
  },
  {
    what: 'other separators and indents in the résumé, dashes in its texts untouched',
    file: anLrmx('<JianLi>1993年9月至1997.7 甲（1995.01—1996.01 乙）\n　其间：丙\n199707－至今 丁</JianLi>'),
    says: value({
      resume: '1993.09--1997.07  甲（1995.01—1996.01 乙）\n                  其间：丙\n1997.07--         丁',
    }),
  },
  {
    what: 'elements closed in themselves and left out',
    file: anLrmx('<XingBie/><MinZu />'),
    says: { values: { name: '张三' } },
  },
  {
    what: 'everything on one line, comments, CDATA, namespaces on the root',
    file: '<?xml version="1.0"?><!-- a --><Person xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><XingMing><![CDATA[张三]]></XingMing><!-- b --><TianBiaoRen><![CDATA[A&B<]]></TianBiaoRen></Person>',
    says: value({ name: '张三', formAuthor: 'A&B<' }),
  },
  {
    what: 'a vertical tab behind a date, control and invisible characters, odd blanks',
    file: anLrmx(
      '<ChuShengNianYue>197508\v</ChuShengNianYue><JiGuan>\u00a0河北\u200b某县\u3000\u0001\ufffd</JiGuan>',
    ),
    says: value({ birth: '1975-08', nativePlace: '河北某县' }),
  },
  {
    what: 'GBK',
    file: gbk(anLrmx('<MinZu>汉族</MinZu>', '<?xml version="1.0" encoding="GB2312"?>')),
    says: value({ nation: '汉族' }),
  },
  {
    what: 'GBK without a declaration',
    file: gbk(anLrmx('<MinZu>汉族</MinZu>', '')),
    says: value({ nation: '汉族' }),
  },
  {
    what: 'UTF-16',
    file: new Uint8Array(
      Buffer.from(
        `\ufeff${anLrmx('<MinZu>汉族</MinZu>', '<?xml version="1.0" encoding="utf-16"?>')}`,
        'utf16le',
      ),
    ),
    says: value({ nation: '汉族' }),
  },
  { what: 'a padded name', file: anLrmx('<XingMing> 张　三 </XingMing>'), says: value({ name: '张三' }) },
  {
    what: 'dates of eight digits, dotted, with 00 for the day',
    file: anLrmx(
      '<ChuShengNianYue>19750812</ChuShengNianYue><CanJiaGongZuoShiJian>1997.07.01</CanJiaGongZuoShiJian><DaoLingNianYue>20380400</DaoLingNianYue>',
    ),
    says: value({ birth: '1975-08', workStarted: '1997-07', ageLimitMonth: '2038-04' }),
  },
  {
    what: 'a party in place of the date, and the party at the top',
    file: anLrmx('<RuDangShiJian>无党派</RuDangShiJian><ZhengZhiMianMao>群众</ZhengZhiMianMao>'),
    says: value({ partyJoined: '无党派', party: '群众' }),
  },
  {
    what: 'a single family member, a blank one, and a member with an element nobody knows',
    file: anLrmx(
      '<JiaTingChengYuan><Item><ChengWei>妻子</ChengWei><XingMing>李 某</XingMing><ChuShengRiQi>1976-03-05</ChuShengRiQi><Dianhua>1</Dianhua></Item><Item><ChengWei/></Item></JiaTingChengYuan>',
    ),
    says: {
      family: [expect.objectContaining({ relation: '妻子', name: '李某', birth: '1976-03' })],
    },
  },
  {
    what: 'elements that nobody knows, also with others in them, and two of a name',
    file: anLrmx(
      '<Bei_Zhu>备 注</Bei_Zhu><Fu><Zi>1</Zi><Zi>2</Zi></Fu><XingBie>男</XingBie><XingBie>女</XingBie>',
    ),
    says: value({ sex: '男' }),
  },
  {
    what: 'an ID number with a small x',
    file: anLrmx('<ShenFenZheng>11010119750812002x</ShenFenZheng>'),
    says: value({ idNumber: '11010119750812002X' }),
  },
  {
    what: 'a PNG, whatever the prefix says',
    file: anLrmx(`<ZhaoPian>data:image/jpeg;base64,${base64(png)}</ZhaoPian>`),
    says: { photo: { media: 'image/png', bytes: png } },
  },
  {
    what: 'a photo with junk behind its end',
    file: anLrmx(`<ZhaoPian>\n${base64(new Uint8Array([...jpeg, 0, 0, 7]))}\n</ZhaoPian>`),
    says: { photo: { media: 'image/jpeg', bytes: new Uint8Array([...jpeg, 0, 0, 7]) } },
  },
  { what: 'a blank in place of the photo', file: anLrmx('<ZhaoPian> </ZhaoPian>'), says: { warnings: [] } },
  {
    what: 'the limit of those who had reached it',
    file: anLrmx('<GaiGeQianRenZhiNianLingJieXian>已到龄人员</GaiGeQianRenZhiNianLingJieXian>'),
    says: value({ formerAgeLimit: 'past' }),
  },
];

describe('what editors and writers do', () => {
  it.each(quirks)('reads $what', ({ file, says }) => {
    expect(read(file)).toMatchObject(says);
  });
});

describe('what is wrong with a value', () => {
  it.each([
    ['<ChuShengNianYue>七五年</ChuShengNianYue>', /出生年月“七五年”认不出/],
    ['<ShenFenZheng>110101197508121234</ShenFenZheng>', /身份证号校验码不符/],
    ['<TianBiaoShiJian>202606</TianBiaoShiJian>', /填表时间只有年月（2026.06），请补填到日/],
    ['<XingBie>1</XingBie>', /性别“1”不是男或女/],
    ['<ZhaoPian>AAAA</ZhaoPian>', /照片认不出/],
    [
      '<XingBie>女</XingBie><ShenFenZheng>110101197508121233</ShenFenZheng>',
      /性别为“女”，而身份证号显示为“男”/,
    ],
    [
      '<JiaTingChengYuan><Item><XingMing>李某</XingMing><ChuShengRiQi>鼠年</ChuShengRiQi></Item></JiaTingChengYuan>',
      /家庭成员李某的出生年月/,
    ],
  ])('%s is said and kept for writing', (elements, message) => {
    const form = read(anLrmx(elements));
    expect(form.warnings).toEqual([expect.stringMatching(message)]);
    expect(writtenAgain(form)).toContain(
      elements.replace(
        /.*?>([^<>]+)<\/(?:ChuShengNianYue|ChuShengRiQi|ShenFenZheng|TianBiaoShiJian|XingBie|ZhaoPian)>.*/,
        '>$1<',
      ),
    );
  });
});

describe('refusals in one sentence', () => {
  it.each([
    [
      'a file that ends too early',
      '<?xml version="1.0"?><Person><XingMing>张三</XingMing>',
      /不完整或已损坏/,
    ],
    ['elements that cross', '<Person><XingMing>张三</Person></XingMing>', /第1行附近/],
    ['words outside every element', '<Person>张三<XingMing>张三</XingMing></Person>', /第1行附近/],
    ['another kind of XML', '<html><XingMing>张三</XingMing></html>', /不是干部任免审批表文件/],
    ['a form without a name', '<Person><XingMing>  </XingMing></Person>', /没有姓名/],
    ['nothing', '', /不完整或已损坏/],
    ['an entity', '<Person><!ENTITY a "b"><XingMing>张三</XingMing></Person>', /ENTITY/],
  ])('%s', (_what, text, message) => {
    expect(refusal(readFormFile({ name: 'a.lrmx', bytes: utf8(text) }))).toMatch(message);
  });

  it('bytes that are no text in the declared encoding', () => {
    const bytes = new Uint8Array([
      ...utf8('<?xml version="1.0" encoding="utf-8"?><Person><XingMing>'),
      0xff,
      0xfe,
    ]);
    expect(refusal(readFormFile({ name: 'a.lrmx', bytes }))).toMatch(/编码认不出/);
  });

  it('more than 20 MB', () => {
    expect(refusal(readFormFile({ name: 'a.lrmx', bytes: new Uint8Array(20 * 1024 * 1024 + 1) }))).toMatch(
      /20兆/,
    );
  });

  it('a .lrm of another number of fields', () => {
    expect(refusal(readFormFile({ name: 'a.lrm', bytes: gbk('"张三","男"') }))).toMatch(/33项，现有2项/);
    expect(refusal(readFormFile({ name: 'a.lrm', bytes: gbk('张三') }))).toMatch(/不是任免审批表/);
  });
});

function writtenAgain({ values, family, lrmx, photo }: LrmxForm): string {
  return writeLrmx({ values, family, ...(lrmx ? { lrmx } : {}) }, photo?.bytes);
}

describe('writing', () => {
  it.each(['v3_basic.lrmx', 'v4_bom_crlf_datauri.lrmx'])(
    '%s comes back with every element, text and picture',
    (name) => {
      const original = sample(name);
      const form = read(original);
      const written = writtenAgain(form);
      const kept = texts(new TextDecoder().decode(original));
      expect(texts(written).filter((text) => kept.includes(text))).toEqual(kept);
      expect(read(written)).toEqual(form);
    },
  );

  it.each(quirks)('$what comes back', ({ file }) => {
    const form = read(file);
    const written = writtenAgain(form);
    expect(read(written)).toEqual({ ...form, lrmx: expect.anything() });
    // Once written, a file is as it will stay.
    expect(writtenAgain(read(written))).toBe(written);
  });

  it('keeps what nobody knows where it stood, and each text as it was spelt', () => {
    const elements =
      '<XingMing>张 三</XingMing><Xin>1 &amp; 2</Xin><ChuShengNianYue>1975.08.12</ChuShengNianYue><Fu><Zi>1</Zi><Zi>2</Zi></Fu>';
    const written = writtenAgain(read(anLrmx(elements)));
    const [first, second, third] = elements.split(/(?<=<\/XingMing>)|(?=<Chu)|(?=<Fu)/);
    expect(written).toContain(`  ${first}\n`);
    expect(written).toContain(`  ${second}\n`);
    expect(written).toContain(`  ${third}\n`);
    expect(written.indexOf('<Xin>')).toBeGreaterThan(written.indexOf('<XingMing>'));
    expect(written.indexOf('<Fu>')).toBeGreaterThan(written.indexOf('<ChuShengNianYue>'));
  });

  it('writes what was changed in the usual way, and nothing else anew', () => {
    const form = read(anLrmx('<XingMing>张 三</XingMing><ChuShengNianYue>1975.08.12</ChuShengNianYue>'));
    const written = writeLrmx({ ...form, values: { ...form.values, birth: '1976-01' } }, undefined);
    expect(written).toContain('<ChuShengNianYue>197601</ChuShengNianYue>');
    expect(written).toContain('<XingMing>张 三</XingMing>');
  });

  it('writes the 34 elements in order for somebody who came from no file, the new ones only when filled', () => {
    const tags = (xml: string) => [...xml.matchAll(/^ {2}<(\w+)>/gm)].map(([, tag]) => tag);
    const plain = tags(writeLrmx({ values: { name: '张三' } }, undefined));
    expect(plain).toHaveLength(34);
    expect([plain[0], plain[26], plain[33]]).toEqual(['XingMing', 'JiaTingChengYuan', 'Version']);
    const reform = writeLrmx(
      { values: { name: '张三', ageLimitMonth: '2038-04', formerAgeLimit: 'at60' } },
      undefined,
    );
    expect(tags(reform)).toHaveLength(36);
    expect(reform).toContain('<DaoLingNianYue>203804</DaoLingNianYue>\n  <JianKang');
    expect(reform).toContain('改革前任职年龄界限为60岁');
  });

  it('escapes what XML cannot hold', () => {
    const written = writeLrmx({ values: { name: '张三', awards: 'a<b & c\u0001' } }, undefined);
    expect(written).toContain('<JiangChengQingKuang>a&lt;b &amp; c</JiangChengQingKuang>');
  });
});
