/** Words before the subject of a clause: 其中, 2013年, 第一季度, 截至6月底 … */
const LEAD =
  /^(?:其中|另外?|此外|同时|而|据统计|今年|去年|上年|全年|年内|本年度?|截[至止]|到|至|自|从|前|第?[一二三四]季度|[上下]半年|[\d—–~～-]+(?:年|月|日)?|[年月日底末份内])+/;
/** Characters that stand before a body that is spoken of and does not act: 由市直部门帮扶, 移送纪检监察机关. */
const NAME = '[^\\s由从向对在被经与和报据按为送至及等于给把将让使以]{0,10}?';
const BODY = [
  '纪委监委|纪检监察机关|纪委|监委|纪检组|宣传部|统战部|政法委|编办|老干部局|党校|团委|妇联|工会|残联',
  '[^大全]局|法院|检察院|医院|学院|大学|[中小]学|学校|公司|集团|银行|协会',
  '[^\\s全我本]镇|[^\\s全我本]乡|街道(?:办事处)?|(?<!薄弱|帮扶|重点|贫困)村(?:委会)?|社区|居委会|园区|开发区|新区',
  '党工委|党委|党组|党总支|党支部|[卫发住农][^\\s]{0,3}委',
].join('|');
/** Wider or narrower than the office: 全镇约谈, 各乡镇, 全省. */
const OTHER_SCOPE =
  '全(?:镇|乡|村|局|校|院|省|国|街道|公司)|各(?:乡镇|镇街?|镇区|县[市区]?|市区?|单位|部门|村)[^\\s]{0,4}?';
const ABOVE = '中央组织部|中组部|省[^\\s]{0,2}组织部|中央|省委';
const PLACE = '[^\\s全我本各该市县区]{1,4}[县市区旗]';
const ACTS =
  '(?:$|[\\s\\d，]|约谈|谈话|谈心|接受|组织|开展|签发|发放|发出|发卡|选派|派出|派驻|落实|引进|实施|共|全年|累计|合计|已|年内|先后|自行|也|另|分别|则|今年|本年|去年|上年|第?[一二三四]季度|[上下]半年|前)';
const SUBJECT = new RegExp(
  `^((?!约谈|签发|发放|选派|落实)(?:${ABOVE}|${NAME}(?:${BODY})|${OTHER_SCOPE}|${PLACE})(?:党委|党组|党工委|机关|委组织部)?)${ACTS}`,
);
const OWN = /组织部|组织系统|组织部门|全[市县区旗]|我[市县区部]|本[市县区部]|部机关|部领导|部务会|市县两级/;

/**
 * The body a clause says it speaks of: `own` for this office and the whole it stands for, the name of any other, or
 * undefined where the clause names none as its subject. A name that stands in the office's own (丹阳市 of 中共丹阳市委组织部)
 * is the office.
 */
export function bodySaid(clause: string, office: string): { readonly other: string } | 'own' | undefined {
  const rest = clause.trim().replace(LEAD, '').trimStart();
  const name = SUBJECT.exec(rest)?.[1];
  if (name !== undefined) return office.includes(name) || isOwnOrgan(name) ? 'own' : { other: name };
  return OWN.test(clause) ? 'own' : undefined;
}

/** 市委组织部, 县委组织部: said without a place it is the office itself. */
function isOwnOrgan(name: string): boolean {
  return /^(?:中共)?[市县区旗]委/.test(name);
}
