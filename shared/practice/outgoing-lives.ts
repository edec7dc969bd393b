import { type OutgoingValues, outgoingDocument } from '#shared/case-types/outgoing-document.ts';
import type { Day } from '#shared/day.ts';
import { andThen, cutAfter, type Life, live, type Plan } from './life.ts';
import { earlier, later } from './office-days.ts';

/** 机关代字 of the exercise. */
export const practiceCodes = ['演组发', '演组通', '演组函', '部务会纪要'];

/** Papers around `today`: every form, every stage, one with a table and annexes, one that goes up. */
export function outgoingAround(today: Day): readonly Life[] {
  const ago = (days: number) => earlier(today, days);
  const plan = (index: number, drafted: Day, values: OutgoingValues) =>
    paperPlan(`practice-outgoing-${String(index).padStart(3, '0')}`, drafted, values);
  return [
    plan(1, ago(45), assessment),
    cutAfter(plan(2, ago(30), findings), '印发'),
    cutAfter(plan(3, ago(20), inquiry), '印发'),
    cutAfter(plan(4, ago(12), minutes), '印发'),
    cutAfter(plan(5, ago(4), request), '签发'),
    cutAfter(plan(6, ago(3), training), '核稿同意'),
    cutAfter(plan(7, ago(2), villages), '送核'),
    { ...plan(8, ago(1), meeting), acts: [] },
    withdrawn(plan(9, ago(9), postponed), ago(8)),
  ].map(live);
}

/** A paper of one working day for each step. */
function paperPlan(id: string, drafted: Day, { code, ...paper }: OutgoingValues): Plan {
  const [reviewed, written, printed, archived] = [1, 2, 3, 5].map((days) => later(drafted, days));
  return {
    type: outgoingDocument,
    id,
    stage: 'drafting',
    on: drafted,
    values: { ...paper, office: '办公室', draftedOn: drafted },
    acts: [
      { act: '送核', on: drafted },
      {
        act: '核稿同意',
        on: reviewed ?? drafted,
        filled: { reviewedBy: '周主任', reviewOpinion: '拟同意，请部领导审签。', reviewedOn: reviewed },
      },
      { act: '签发', on: written ?? drafted, filled: { signer: '郑部长', writtenOn: written, code } },
      { act: '印发', on: printed ?? drafted, filled: { printedOn: printed, copies: 60 } },
      { act: '归档', on: archived ?? drafted, filled: { archivedOn: archived } },
    ],
  };
}

function withdrawn(plan: Plan, on: Day): Plan {
  return andThen({ ...plan, acts: [] }, { act: '撤销', on, reason: '会议改期，不再行文' });
}

const towns = '各镇（街道）党委（党工委），市委各部委办，市各委办局党组（党委）';

const assessment: OutgoingValues = {
  form: 'file',
  genre: 'notice',
  code: '演组发',
  title: '关于做好科级领导班子和领导干部年度考核工作的通知',
  addressees: towns,
  body: `为全面了解领导班子和领导干部履职情况，现就做好年度考核工作有关事项通知如下。
一、考核对象
各镇（街道）、市级机关各部门领导班子和科级领导干部。
二、考核程序
（一）总结述职。召开述职测评会议，领导班子主要负责同志代表班子述职，班子成员书面述职。
（二）民主测评。参加述职测评会议的人员填写测评表。
（三）个别谈话。考核组与班子成员和部分中层干部、村（社区）书记谈话。
三、名额分配
考核等次为优秀的领导干部，按照下表掌握。

表1　优秀等次名额
片区	参加考核人数	优秀名额
沿江片	126	25
城区片	158	32
丘陵片	94	19

四、有关要求
1.各单位于考核结束后五个工作日内报送考核材料。
2.考核材料一式三份，同时报送电子文本。`,
  annexes: `附件1：年度考核登记表
附件2：考核工作联系人名单
办公室联系人：周主任，电话：86500001。
干部科联系人：吴科长，电话：86500002。`,
  sealed: true,
  note: '此件发至镇（街道）党委（党工委）',
  copyTo: '市纪委监委，市委办公室，市人大常委会办公室，市政府办公室，市政协办公室',
};

const findings: OutgoingValues = {
  form: 'file',
  genre: 'circular',
  code: '演组通',
  title: '关于个人有关事项报告抽查核实情况的通报',
  addressees: towns,
  body: `按照年度工作安排，近期对部分领导干部个人有关事项报告进行了抽查核实，现将有关情况通报如下。
一、总体情况
绝大多数领导干部如实报告，少数同志存在漏报、填报不规范的问题。
二、下步要求
各级党组织要加强政策宣传，领导干部要认真核对家庭房产、投资等情况，防止因疏忽漏报。`,
  sealed: true,
};

const inquiry: OutgoingValues = {
  form: 'letter',
  genre: 'letter',
  code: '演组函',
  title: '关于商请协助核查有关人员出入境情况的函',
  addressees: '市公安局党委',
  body: `因工作需要，拟请你局协助核查我部拟任人选的出入境证件办理情况。人员名单由专人送达。
请于收到本函之日起十个工作日内函复。`,
  sealed: true,
};

const minutes: OutgoingValues = {
  form: 'minutes',
  code: '部务会纪要',
  organ: '部务会议纪要',
  title: '',
  body: `部长主持召开部务会议，研究干部监督和第一书记管理工作。现将议定事项纪要如下。
一、会议听取了四色卡发放情况的汇报。会议指出，要坚持抓早抓小，及时催收书面说明。
二、会议研究了第一书记届中调整事项。会议同意干部科提出的调整建议，由干部科按程序办理。`,
  present: '郑部长、钱副部长、孙副部长、李副部长',
  absent: '冯副部长（出差）',
  attending: '各科室主要负责同志',
};

const request: OutgoingValues = {
  form: 'file',
  genre: 'request',
  code: '演组发',
  title: '关于增加干部监督工作力量的请示',
  addressees: '市委',
  signer: '郑部长',
  body: `近年来干部监督任务逐年加重，现有工作力量难以适应。为进一步做好干部日常监督工作，拟请增加行政编制2名，从现有科级干部中择优选调。
妥否，请批示。`,
  sealed: true,
  note: '联系人：周主任，电话：86500001',
};

const training: OutgoingValues = {
  form: 'file',
  genre: 'notice',
  code: '演组通',
  title: '关于举办第一书记培训班的通知',
  addressees: '各有关镇（街道）党委（党工委），各有关派出单位党组（党委）',
  body: `经研究，决定举办第一书记培训班，现将有关事项通知如下。
一、培训对象
全体在任第一书记。
二、培训内容
基层党建、集体经济发展、信访矛盾化解。
请各派出单位妥善安排工作，确保参训。`,
  sealed: true,
};

const villages: OutgoingValues = {
  form: 'file',
  genre: 'opinion',
  code: '演组发',
  title: '关于进一步加强经济薄弱村帮扶工作的意见',
  addressees: '各镇（街道）党委（党工委）',
  body: `为巩固帮扶成果，提出如下意见。
一、压实责任。派出单位主要负责同志每季度到村一次。
二、盘活资源。帮助村集体清理闲置资产，增加经营性收入。`,
  sealed: true,
};

const meeting: OutgoingValues = {
  form: 'file',
  genre: 'notice',
  code: '演组通',
  title: '关于召开全市组织部长会议的通知',
  body: '经研究，定于近期召开全市组织部长会议，会期半天。',
};

const postponed: OutgoingValues = {
  form: 'file',
  genre: 'notice',
  code: '演组通',
  title: '关于召开干部监督工作座谈会的通知',
  body: '定于本月召开干部监督工作座谈会。',
};
