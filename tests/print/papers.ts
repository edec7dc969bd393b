import type { OfficialDocument } from '#shared/documents/model.ts';
import { aFigure, aParagraph, plainText } from './builders.ts';

/** 下行文 with everything the standard names: marks, red head, annexes with a turned table, 版记. */
export function aNotice(): OfficialDocument {
  return {
    head: {
      form: 'file',
      marks: { copy: 12, secrecy: { level: '机密', term: '1年' }, urgency: '特急' },
      organ: '中共丹阳市委组织部文件',
      number: '丹组发〔2026〕3号',
    },
    title: ['关于进一步做好干部监督', '“四色卡”预警工作的通知'],
    addressees: '各镇（街道）党委（党工委），市委各部委办，市各委办局党组（党委），市各直属单位党组（党委）',
    blocks: [
      aParagraph(`为进一步做好干部监督工作，现将有关事项通知如下。${plainText(60)}。`),
      { kind: 'heading', level: 1, text: '一、总体要求' },
      aParagraph(
        `坚持“抓早抓小”——2025年全市发放四色卡`,
        aFigure('cards.total', '153'),
        `张。${plainText(80)}。`,
      ),
      {
        kind: 'heading',
        level: 2,
        text: '（一）明确责任。各级党组织要切实负起责任，把干部日常监督做在平时、抓在经常，做到早发现、早提醒、早纠正。',
      },
      { kind: 'heading', level: 3, text: '1.严格程序' },
      { kind: 'heading', level: 4, text: '（1）受理' },
      aParagraph(`${plainText(140)}。`),
      {
        kind: 'attachments',
        names: [
          '2025年全市各镇（街道）四色卡发放、说明、销号情况以及影响期届满情况一览表',
          '干部监督工作联系人名单',
        ],
      },
      { kind: 'signature', office: '中共丹阳市委组织部', day: '2026-03-05', seal: true },
      { kind: 'note', text: '此件发至镇（街道）党委（党工委）' },
    ],
    annexes: [
      {
        title: ['四色卡发放情况一览表'],
        blocks: [
          {
            kind: 'table',
            landscape: true,
            columns: [
              { heading: '序号', share: 1, align: 'center' },
              { heading: '单位', share: 4, align: 'left' },
              { heading: '蓝卡', share: 2, align: 'right' },
              { heading: '黄卡', share: 2, align: 'right' },
            ],
            rows: Array.from({ length: 40 }, (_, index) => [
              String(index + 1),
              `第${index + 1}镇党委`,
              '3',
              '2',
            ]),
          },
        ],
      },
      { title: ['干部监督工作联系人名单'], blocks: [aParagraph('张三，电话0511-80000000。')] },
    ],
    imprint: {
      copyTo: '镇江市委组织部，丹阳市纪委监委、市委办公室、市人大常委会办公室、市政府办公室、市政协办公室',
      printed: { office: '中共丹阳市委组织部办公室', day: '2026-03-05' },
      place: 'lastPage',
    },
  };
}

/** 上行文 with three who sign, without a seal. */
export function aRequest(): OfficialDocument {
  return {
    head: {
      form: 'file',
      organ: '中共丹阳市委组织部文件',
      number: '丹组发〔2026〕12号',
      signers: ['张　三', '欧阳修远', '李四光'],
    },
    title: ['关于增设干部监督科的请示'],
    addressees: '市委',
    blocks: [
      aParagraph(`${plainText(120)}。`),
      aParagraph('妥否，请批示。'),
      { kind: 'signature', office: '中共丹阳市委组织部', day: '2026-11-22', seal: false },
      { kind: 'note', text: '联系人：王五，电话：0511-86500000' },
    ],
    imprint: { printed: { office: '中共丹阳市委组织部办公室', day: '2026-11-22' }, place: 'evenPage' },
  };
}

export function aLetter(): OfficialDocument {
  return {
    head: {
      form: 'letter',
      organ: '中共丹阳市委组织部',
      number: '丹组函〔2026〕7号',
      marks: { copy: 1, urgency: '加急' },
    },
    title: ['关于商请协助核查有关情况的函'],
    addressees: '市公安局党委',
    blocks: [
      aParagraph(`${plainText(560)}。`),
      { kind: 'signature', office: '中共丹阳市委组织部', day: '2026-11-22', seal: true },
    ],
    imprint: { copyTo: '市纪委监委', place: 'lastPage' },
  };
}

export function someMinutes(): OfficialDocument {
  return {
    head: {
      form: 'minutes',
      organ: '部务会议纪要',
      number: '第3期',
      office: '中共丹阳市委组织部',
      day: '2026-11-22',
    },
    title: [],
    blocks: [
      aParagraph(`${plainText(200)}。`),
      { kind: 'heading', level: 1, text: '一、会议听取了干部监督工作情况汇报' },
      aParagraph(`${plainText(100)}。`),
      { kind: 'spacer' },
      {
        kind: 'attendance',
        label: '出席',
        names: '张三、李四、王五、赵六、孙七、周八、吴九、郑十、冯十一、陈十二、褚十三',
      },
      { kind: 'attendance', label: '请假', names: '卫十四' },
      { kind: 'attendance', label: '列席', names: '蒋十五、沈十六' },
    ],
    imprint: {
      copyTo: '部领导，各科室',
      printed: { office: '中共丹阳市委组织部办公室', day: '2026-11-22' },
      place: 'lastPage',
    },
  };
}

/** 承办单: a ruled form with merged cells. */
export function aForm(): OfficialDocument {
  const cell = (text: string) => ({ runs: [{ text }] });
  const label = (text: string) => ({ runs: [{ text }], label: true as const });
  return {
    title: ['谈话函询承办单'],
    blocks: [
      {
        kind: 'form',
        shares: [2, 3, 2, 3],
        rows: [
          { cells: [label('姓名'), cell('张三'), label('单位'), cell('开发区')] },
          {
            lines: 3,
            cells: [{ ...label('审批'), rows: 2 }, label('分管部长'), { ...cell('同意。'), span: 2 }],
          },
          { lines: 3, cells: [label('部长'), { ...cell(''), span: 2 }] },
          { cells: [{ runs: [{ text: '红色警省卡' }], span: 4, align: 'center', shade: 'F4CCCC' }] },
        ],
      },
      { kind: 'form', shares: [1, 1], rows: [{ cells: [label('签收'), cell('')] }] },
    ],
  };
}
