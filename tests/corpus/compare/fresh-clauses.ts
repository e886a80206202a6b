import type { GradedFamily } from './graded-clauses';

/**
 * 26 clauses of an invented by-law and an invented joint statement, graded by hand. No weight was chosen by them; that
 * the words of the frame must count little was learnt from them.
 */
export const freshFamilies: readonly GradedFamily[] = [
  {
    language: 'zh',
    same: [
      '会员连续两年不缴纳会费的，视为自动退会。',
      '会员逾期两年未缴会费，经秘书处催告仍不缴纳的，丧失会员资格。',
      '两年不交会费的会员，由理事会予以除名。',
      '双方商定，成员机构两个年度拖欠会费的，其成员资格即行中止。',
    ],
    related: ['会费标准由会员大会表决确定，每年三月底以前缴清。'],
    unlike: ['理事连续两次无故不出席理事会会议的，视为自动辞职。', '会员单位变更名称的，应当在两个月内向秘书处报备。'],
  },
  {
    language: 'zh',
    same: [
      '会员大会须有三分之二以上会员出席方能召开。',
      '出席会员不足三分之二的，会员大会不得举行。',
      '会员大会的法定人数为全体会员的三分之二。',
    ],
    related: ['会员大会每年举行一次，由会长召集。'],
    unlike: ['修改图书馆借阅规则，须提前三十日公告读者。', '三分之二以上的展品应当附有双语说明。'],
  },
  {
    language: 'zh',
    same: [
      '双方同意开展河口湿地候鸟栖息地的联合监测。',
      '两国将共同监测迁徙水鸟及其湿地栖息地，并互换数据。',
      '双方主管部门每年对候鸟停歇的滩涂湿地进行一次联合调查。',
    ],
    related: ['双方支持沿海城市在湿地公园开展自然教育。'],
    unlike: ['双方同意开展跨境铁路口岸的联合检查。', '两国将共同监测边境地区的汇率波动，并互换数据。'],
  },
  {
    language: 'zh',
    same: [
      '双方鼓励两国高校互认学分，扩大互派留学生规模。',
      '两国大学之间应当相互承认学分，便利学生交换。',
      '双方支持更多青年学生赴对方国家留学，并商签学分互认安排。',
    ],
    related: ['双方宣布明年举办大学校长论坛。'],
    unlike: ['双方鼓励两国海关互认认证企业，扩大互免查验范围。', '双方支持更多企业赴对方国家投资，并商签税收安排。'],
  },
  {
    language: 'en',
    same: [
      'A member whose dues remain unpaid for two years shall cease to be a member.',
      'Membership lapses where the annual subscription has not been paid for two consecutive years.',
      'The Council may strike off the roll any member who is two years in arrears with dues.',
      'Both sides agreed that an institution owing two years of dues loses its membership.',
    ],
    related: ['Annual dues are fixed by the general meeting and fall due in March.'],
    unlike: [
      'A council member who is absent from two meetings without excuse shall cease to hold office.',
      'Members shall return borrowed instruments within two months.',
    ],
  },
  {
    language: 'en',
    same: [
      'The general meeting shall not open unless two thirds of the members are present.',
      'Two thirds of all members constitute a quorum of the general meeting.',
      'A general meeting attended by fewer than two thirds of the members cannot transact business.',
    ],
    related: ['The president convenes the general meeting once a year.'],
    unlike: [
      'Two thirds of the exhibits shall bear labels in both languages.',
      'The reading room shall not open unless a librarian is present.',
    ],
  },
  {
    language: 'en',
    same: [
      'The two sides agreed to monitor jointly the wetlands where migratory birds rest.',
      'Both governments will survey waterbirds and their wetland habitats together and exchange the data.',
      'A joint survey of migratory bird habitats in the estuary is to be carried out every year.',
    ],
    related: ['The two sides support nature education in wetland parks.'],
    unlike: [
      'The two sides agreed to inspect jointly the railway ports where freight is cleared.',
      'Both governments will monitor exchange rates together and exchange the data.',
    ],
  },
  {
    language: 'en',
    same: [
      'The two sides encourage universities to recognise each other’s credits and to exchange more students.',
      'Credits earned by exchange students shall be recognised by universities of both countries.',
      'Both countries support more young people studying in the other and will sign an arrangement on mutual recognition of credits.',
    ],
    related: ['The two sides announced a forum of university presidents next year.'],
    unlike: [
      'The two sides encourage customs to recognise each other’s certified enterprises.',
      'Both countries support more companies investing in the other and will sign an arrangement on taxation.',
    ],
  },
];
