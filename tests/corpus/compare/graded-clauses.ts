import type { Language } from '../../../corpus/model/language';

/** Clauses about one matter: those that lay down the same thing, and those that only touch it. */
export interface GradedFamily {
  readonly language: Language;
  /** Grade 2: the same provision in a treaty, a law, a statement, a contract. Each is a query. */
  readonly same: readonly string[];
  /** Grade 1: another provision about the same matter. */
  readonly related: readonly string[];
  /** Grade 0: much the same words about something else. */
  readonly unlike: readonly string[];
}

/**
 * 42 clauses written and graded by hand, beside the 45 of `judgedFamilies`. The weights of the ranking were chosen with
 * the figures of both sets in view, so neither says how it does on texts that it has not seen: `unseenFamilies` do.
 */
export const gradedFamilies: readonly GradedFamily[] = [
  {
    language: 'zh',
    same: [
      '任何一方可提前六个月书面通知另一方终止本协定。',
      '缔约任何一方均可提前六个月以书面形式通知缔约另一方终止本议定书。',
      '甲乙任何一方均可书面通知对方终止本合同，但应提前六个月。',
      '一方欲终止本备忘录，应当提前六个月书面通知另一方。',
      '如任何缔约国书面通知终止本公约，终止自通知之日起六个月后生效。',
    ],
    related: ['本协定终止后，已经开始的项目应继续执行至完成。'],
    unlike: ['任何一方应当提前六个月向另一方提供年度预算。', '本协定自双方书面通知完成国内法律程序之日起生效。'],
  },
  {
    language: 'zh',
    same: [
      '用人单位不得招用未满十六周岁的未成年人。',
      '禁止任何单位和个人招用不满十六周岁的童工。',
      '缔约国应当禁止雇用不满十六周岁的儿童从事劳动。',
      '承包商及其分包商不得雇用未满十六周岁的童工。',
      '与会部长重申消除童工，反对雇用十六周岁以下儿童。',
    ],
    related: ['未成年工不得从事矿山井下和有毒有害的劳动。'],
    unlike: ['用人单位不得扣押劳动者的居民身份证和其他证件。', '未满十六周岁的未成年人观看演出应当由监护人陪同。'],
  },
  {
    language: 'zh',
    same: [
      '船舶在港内排放污水的，应当事先向港务机关申请。',
      '未经港务机关批准，任何船舶不得在港内排放污水和油类。',
      '各缔约方应采取措施，防止船舶向港口水域排放污水和油污。',
      '部长们同意加强合作，减少船舶向港口水域排放污水。',
      '承租人不得使船舶在港区内排放含油污水。',
    ],
    related: ['港务机关应当公布港口水域的水质监测结果。'],
    unlike: ['船舶在港内移泊的，应当事先向港务机关申请引航。', '企业向河流排放热水的，应当安装监测设备。'],
  },
  {
    language: 'zh',
    same: [
      '个人有权要求更正其不准确的个人信息。',
      '自然人发现其个人信息不准确的，可以请求处理者更正、补充。',
      '各缔约方应当保证任何人有权要求更正关于其本人的不准确信息。',
      '用户发现个人信息有误的，有权要求平台及时更正或者删除。',
      '我们支持个人查询、更正其个人信息的权利。',
    ],
    related: ['处理个人信息应当取得个人的同意。'],
    unlike: ['当事人有权要求更正判决书中的笔误。', '个人发现票据金额不准确的，应当向银行申请补发。'],
  },
  {
    language: 'en',
    same: [
      'Either Party may terminate this Agreement by giving six months’ written notice to the other Party.',
      'This Contract may be terminated by either side on written notice of not less than six months.',
      'Any State Party may withdraw from this Convention by written notification, which takes effect six months later.',
      'A party wishing to terminate the memorandum shall notify the other in writing six months in advance.',
      'The agreement remains in force until six months after one government gives notice of termination to the other.',
    ],
    related: ['Termination of this Agreement does not affect projects that have already begun.'],
    unlike: [
      'Either Party may propose amendments to this Agreement by writing to the other Party.',
      'The Contractor shall submit written progress reports every six months.',
    ],
  },
  {
    language: 'en',
    same: [
      'No employer shall employ a child under sixteen years of age.',
      'The employment of children who are under sixteen is prohibited.',
      'States Parties shall prohibit the employment of children under the age of sixteen.',
      'The supplier undertakes not to employ any child below sixteen years of age.',
      'Ministers reaffirmed that children under sixteen must not be employed.',
      'We call on all countries to end the employment of children younger than sixteen.',
    ],
    related: ['Young workers shall not be employed in mines or at night.'],
    unlike: [
      'No employer shall retain the identity papers of a worker.',
      'Children under sixteen years of age travel free of charge when accompanied by an adult.',
    ],
  },
  {
    language: 'en',
    same: [
      'No vessel shall discharge oil or sewage into the waters of a port.',
      'The discharge of oil or sewage by ships in port is forbidden without a permit of the harbour master.',
      'Each Party shall take measures to prevent ships from discharging oil or sewage in its ports.',
      'The charterer shall not cause the vessel to discharge oily water within the port.',
      'Ministers agreed to reduce the discharge of sewage and oil by ships in port waters.',
    ],
    related: ['The harbour master publishes the results of tests of port waters every month.'],
    unlike: [
      'No vessel shall leave the port without the permission of the harbour master.',
      'Ships shall discharge their cargo at the berth that the port assigns.',
    ],
  },
  {
    language: 'en',
    same: [
      'Everyone has the right to have inaccurate personal data about them corrected.',
      'A data subject may request the controller to correct inaccurate personal data without delay.',
      'Each Party shall ensure that persons can obtain correction of inaccurate data concerning them.',
      'The user may at any time ask the provider to correct or delete personal data that are inaccurate.',
      'We support the right of individuals to see personal data held about them and to have errors corrected.',
      'Where personal data are found to be inaccurate, the agency shall correct them on request.',
    ],
    related: ['Personal data shall be processed only with consent.'],
    unlike: [
      'Clerical errors in a judgment may be corrected at the request of a party.',
      'The auditor shall correct inaccurate accounts without delay.',
    ],
  },
];
