import type { GradedFamily } from './graded-clauses';

/**
 * 50 clauses of invented laws, statements, contracts and notices, written and graded before the ranking got its present
 * form and asked only after: what it makes of them is what it makes of texts that it has not seen. The same provision
 * often shares but one word of matter here, so that they are harder than the other sets.
 */
export const unseenFamilies: readonly GradedFamily[] = [
  {
    language: 'zh',
    same: [
      '电梯使用单位应当委托有资质的单位进行维护保养，每十五日至少一次。',
      '维保单位每半个月不少于一次对电梯进行清洁、润滑、调整和检查。',
      '乙方须至少每十五天派员对甲方电梯作一次例行保养，并填写保养记录。',
      '物业服务人未按规定每半月安排电梯维保的，由市场监督管理部门责令改正。',
    ],
    related: ['电梯轿厢内应当张贴使用标志和应急救援电话。'],
    unlike: ['物业服务人应当每半年至少一次公布公共收益收支情况。', '乙方须至少每十五天派员向甲方报告一次工程进度。'],
  },
  {
    language: 'zh',
    same: [
      '网络直播平台不得为未满十六周岁的未成年人开通直播账号。',
      '禁止向十六岁以下的孩子提供网络主播账号注册服务。',
      '平台经营者应当核验主播年龄，发现不满十六周岁的，不予注册直播账号。',
    ],
    related: ['未成年人打赏主播的，其监护人可以要求平台返还款项。'],
    unlike: [
      '网络直播平台不得为无资质机构开设药品销售直播间。',
      '平台经营者应当核验商户执照，发现过期的，不予上架商品。',
    ],
  },
  {
    language: 'zh',
    same: [
      '供应商认为采购文件损害其权益的，可以在七个工作日内书面提出质疑。',
      '对中标结果有异议的供应商，应当自公告之日起七个工作日内以书面形式向采购人质疑。',
      '投标人如对评标结果不服，须在公示后七个工作日内递交书面质疑函。',
      '采购当事方应给予供应商就违反采购程序提出质疑的机会，提出质疑的期限不少于七个工作日。',
    ],
    related: ['采购人应当在收到质疑后作出答复，但答复内容不得涉及商业秘密。'],
    unlike: ['供应商应当在七个工作日内书面确认交货数量。', '对考试成绩有异议的考生，应当自公布之日起七日内申请查分。'],
  },
  {
    language: 'zh',
    same: [
      '领导人承诺采取行动减少空间碎片，使外层空间长期可持续。',
      '各国应当避免在轨道上产生碎片，保护外空环境。',
      '卫星运营者应在任务结束后将卫星离轨，以减少太空垃圾。',
      '我们呼吁不进行产生长期存在碎片的外空试验。',
    ],
    related: ['双方同意为空间科学卫星互相提供测控支持。'],
    unlike: ['领导人承诺采取行动减少塑料垃圾，使海洋长期可持续。', '各国应当避免在边境上产生摩擦，保护贸易环境。'],
  },
  {
    language: 'zh',
    same: [
      '任何人不得对举报人打击报复。',
      '缔约国应考虑采取措施保护如实举报的人员免受不公正待遇。',
      '单位因职工举报违法行为而解除其劳动合同的，应当恢复其职务并赔偿损失。',
      '公司保证善意检举者不因其检举受到任何形式的报复。',
    ],
    related: ['举报可以匿名方式作出，受理机关应当登记。'],
    unlike: ['任何人不得对古树名木剥皮挖根。', '单位因经营困难解除劳动合同的，应当支付经济补偿。'],
  },
  {
    language: 'zh',
    same: [
      '冷藏车运输生鲜食品，车厢温度应当保持在零至四摄氏度。',
      '承运人须使用温控车辆运送易腐食品，全程温度不高于四摄氏度。',
      '鲜活农产品冷链运输过程中不得断链，温度应全程记录。',
    ],
    related: ['国家支持在产地建设冷库等保鲜设施。'],
    unlike: ['室内游泳池水温应当保持在二十六至二十八摄氏度。', '承运人须使用专用车辆运送危险货物，全程不得停留。'],
  },
  {
    language: 'zh',
    same: [
      '双方将便利邮轮旅客团体入境，可免办签证停留十五日。',
      '乘坐邮轮来访的外国旅游团可以免签入境，停留不超过十五天。',
      '经由邮轮口岸入境的团队游客，准予免签证停留十五日。',
    ],
    related: ['双方支持在邮轮港口增开国际航线。'],
    unlike: [
      '双方将便利运输企业货车入境，可免办许可行驶十五日。',
      '乘坐缆车的团体游客可以优先检票，等候不超过十五分钟。',
    ],
  },
  {
    language: 'en',
    same: [
      'A producer who learns that a product is unsafe shall recall it and warn consumers without delay.',
      'Dangerous goods already sold must be withdrawn from the market and their buyers alerted at once.',
      'The supplier shall, on discovering a safety defect, call back the affected units at its own cost.',
      'Each Party shall inform the other of product recalls ordered for reasons of safety.',
    ],
    related: ['Products shall carry a label that names the producer and the batch.'],
    unlike: [
      'A witness who learns that a statement is untrue shall correct it without delay.',
      'Books already lent must be returned to the library and their readers reminded at once.',
    ],
  },
  {
    language: 'en',
    same: [
      'We commit to limiting space debris and to the long-term sustainability of outer space.',
      'States shall avoid creating debris in orbit.',
      'The operator must deorbit the satellite after its mission so that no debris is left behind.',
      'Leaders called for an end to destructive tests that leave long-lived debris in space.',
    ],
    related: ['The two sides agreed to track each other’s scientific satellites.'],
    unlike: [
      'We commit to limiting plastic waste and to the long-term sustainability of the ocean.',
      'The tenant must clear the premises after the lease so that no furniture is left behind.',
    ],
  },
  {
    language: 'en',
    same: [
      'No person shall suffer retaliation for reporting wrongdoing in good faith.',
      'An employer shall not dismiss or demote a worker because the worker reported a breach of the law.',
      'States Parties shall consider measures to protect persons who report offences from unjustified treatment.',
      'The company protects whistleblowers against reprisals of any kind.',
    ],
    related: ['Reports may be made anonymously and shall be registered by the authority.'],
    unlike: [
      'No person shall damage an old tree or dig up its roots.',
      'An employer shall not require a worker to work more than eight hours because of a shortage of staff.',
    ],
  },
  {
    language: 'en',
    same: [
      'The lessee of a lift shall have it serviced by a licensed firm at least once a month.',
      'Every lift is to be inspected, cleaned and lubricated monthly by a qualified contractor.',
      'The contractor shall send a technician each month to maintain the lifts and keep a record.',
    ],
    related: ['A notice with the emergency telephone number shall be displayed in every lift.'],
    unlike: [
      'The lessee shall have the accounts audited by a licensed firm at least once a year.',
      'The contractor shall send a report each month and keep a copy.',
    ],
  },
  {
    language: 'en',
    same: [
      'Minutes of each board meeting shall be taken and signed by the chair.',
      'The secretary records the proceedings of the board, and the presiding officer signs the record.',
      'The chairperson must sign the minutes of the meeting of directors within ten days.',
    ],
    related: ['The board meets at least four times a year.'],
    unlike: [
      'Receipts for each payment shall be issued and signed by the cashier.',
      'The secretary keeps the seal of the association, and the treasurer keeps its funds.',
    ],
  },
  {
    language: 'en',
    same: [
      'We will strengthen early warning of earthquakes and share seismic data in real time.',
      'The two sides agreed to exchange seismic observations and to build an earthquake warning network.',
      'Seismological agencies shall issue warnings as soon as an earthquake is detected.',
      'Ministers welcomed cooperation on seismic monitoring and earthquake alerts.',
    ],
    related: ['Buildings in areas prone to earthquakes shall meet the standards of design.'],
    unlike: [
      'We will strengthen early detection of counterfeit money and share banking data in real time.',
      'Ministers welcomed cooperation on fisheries monitoring and quotas.',
    ],
  },
  {
    language: 'en',
    same: [
      'Perishable food shall be carried in refrigerated vehicles at no more than four degrees.',
      'The carrier shall keep chilled foodstuffs below four degrees throughout transport.',
      'Temperature must be recorded without a break while fresh food travels in cold vehicles.',
    ],
    related: ['The Government supports the building of cold stores near farms.'],
    unlike: [
      'Swimming pools shall be kept at no less than twenty-six degrees.',
      'Dangerous goods shall be carried in marked vehicles at no more than sixty kilometres an hour.',
    ],
  },
];
