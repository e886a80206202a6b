/** Acts of an invented by-law on harbours, each of which is forbidden, and punished, in the same words. */
const acts: readonly (readonly [act: string, organ: string, low: number, high: number])[] = [
  ['未经许可在港口水域内养殖、捕捞', '港口行政管理部门', 1, 5],
  ['在航道内设置碍航设施', '航道管理机构', 2, 10],
  ['向港区水体排放油污水', '生态环境主管部门', 5, 20],
  ['伪造、变造引航记录', '海事管理机构', 1, 3],
  ['未按照规定保存装卸作业单证', '交通运输主管部门', 1, 5],
  ['擅自启封、挪动监管货物', '口岸查验机构', 3, 15],
  ['拒绝、阻碍监督检查', '港口行政管理部门', 2, 10],
  ['未建立危险货物台账', '应急管理部门', 5, 20],
  ['超过核定吨位靠泊', '海事管理机构', 2, 8],
  ['未取得从业资格从事理货业务', '交通运输主管部门', 1, 5],
];

const duties: readonly (readonly [organ: string, duty: string])[] = [
  ['港口行政管理部门', '港口规划、建设、维护和经营活动'],
  ['海事管理机构', '船舶交通安全和防止船舶污染水域'],
  ['生态环境主管部门', '港区生态环境保护'],
  ['应急管理部门', '危险货物安全和事故救援'],
  ['交通运输主管部门', '理货、引航和运输服务市场'],
  ['航道管理机构', '进港航道和锚地养护'],
];

/** Articles that differ in a few words only: where a matching that goes by likeness alone takes one for another. */
export const boilerplateLaw: readonly string[] = [
  '为了加强港口管理，维护港口秩序，根据有关法律，结合本市实际，制定本条例。',
  '本条例适用于本市行政区域内的港口规划、建设、维护、经营、管理及其相关活动。',
  ...duties.map(([organ, duty]) => `市${organ}负责本市行政区域内${duty}的监督管理工作。`),
  ...duties.map(
    ([organ, duty]) => `区${organ}按照职责分工，负责本行政区域内${duty}的监督管理工作，并接受市${organ}的指导。`,
  ),
  ...acts.map(([act]) => `任何单位和个人不得${act}。`),
  ...acts.map(
    ([act, organ, low, high]) =>
      `违反本条例规定，${act}的，由${organ}责令限期改正；逾期不改正的，处${low}万元以上${high}万元以下的罚款；情节严重的，责令停业整顿。`,
  ),
  '当事人对行政处罚决定不服的，可以依法申请行政复议或者提起行政诉讼。',
  '本条例自公布之日起施行。',
];
