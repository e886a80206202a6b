import type { Language } from '../../../corpus/model/language';

/** Clauses of different texts that say the same thing each in its own words. */
export interface JudgedFamily {
  readonly language: Language;
  /** Each is a query; the others are what a reader would want to see beside it. */
  readonly alike: readonly string[];
  /** Ordinals of clauses of the communiqué that belong to them, too. */
  readonly inCommunique: readonly number[];
  /** Clauses with much the same words about something else. */
  readonly falseFriends: readonly string[];
}

/**
 * 45 clauses written and judged by hand: one provision as a communiqué, a treaty, a law, a contract and a joint
 * statement would word it, to be found again among the clauses of the communiqué, the other families and their
 * false friends.
 */
export const judgedFamilies: readonly JudgedFamily[] = [
  {
    language: 'zh',
    alike: [
      '我们鼓励发展绿色金融，包括发行绿色债券和发展绿色技术。',
      '各方鼓励金融机构发行绿色债券，扩大绿色金融规模，支持绿色技术研发。',
      '双方同意加强绿色金融合作，推动绿色债券市场互联互通。',
      '与会领导人支持以绿色债券等方式为绿色技术融资，发展普惠的绿色金融。',
      '国家支持发展绿色金融，鼓励符合条件的企业发行绿色债券用于绿色技术改造。',
    ],
    inCommunique: [27],
    falseFriends: [
      '我们鼓励发展数字金融，包括发行数字货币和发展支付技术。',
      '各方支持绿色农业、绿色建筑和绿色交通，鼓励技术交流。',
    ],
  },
  {
    language: 'zh',
    alike: [
      '缔约各方应当依照本国法律开展反腐败合作，对腐败行为采取零容忍态度。',
      '我们重申对腐败零容忍，支持在遵守各国法律法规的基础上加强反腐败国际合作。',
      '双方将根据《联合国反腐败公约》加强追逃追赃和反腐败司法合作。',
      '各方呼吁履行《联合国反腐败公约》规定的义务，深化反腐败领域务实合作。',
      '本组织成员国对腐败问题采取零容忍态度，在反腐败领域交流有益经验。',
    ],
    inCommunique: [30],
    falseFriends: [
      '各方应当依照本国法律开展税务合作，对逃税行为采取严厉措施。',
      '双方将根据《联合国海洋法公约》加强渔业执法和司法合作。',
    ],
  },
  {
    language: 'zh',
    alike: [
      '因本协定的解释或者适用产生的争端，缔约双方应当通过友好协商解决。',
      '双方对本合同的解释发生争议的，应当协商解决；协商不成的，提交仲裁。',
      '缔约国之间关于本公约解释或适用的任何争端，应通过谈判解决；谈判不成的，经任一方请求提交仲裁。',
      '当事人因履行本合同发生争议，协商不成的，可以提交仲裁委员会仲裁。',
      '有关本议定书解释或者适用的分歧，应由双方通过外交途径协商解决。',
    ],
    inCommunique: [],
    falseFriends: ['本协定的解释权属于联合委员会。', '当事人因履行本合同支出的费用，由双方协商分担。'],
  },
  {
    language: 'zh',
    alike: [
      '违反本法规定，伪造检验报告的，由市场监督管理部门责令改正，没收违法所得，并处十万元以下罚款。',
      '伪造检验报告或者出具虚假检验结论的，由市场监督管理部门没收违法所得，处五万元以上二十万元以下的罚款。',
      '检验机构违反本条例，出具虚假检验报告的，由主管部门责令改正，并处罚款；情节严重的，吊销其资质。',
      '出具虚假检验报告，构成犯罪的，依法追究刑事责任；尚不构成犯罪的，没收违法所得，并处罚款。',
      '对伪造检验报告的机构，市场监督管理部门应当撤销其检验资格，没收违法所得。',
    ],
    inCommunique: [],
    falseFriends: [
      '违反本法规定，占用应急车道的，由公安机关交通管理部门责令改正，并处二百元以下罚款。',
      '市场监督管理部门应当自收到申请之日起十日内作出决定。',
    ],
  },
  {
    language: 'zh',
    alike: [
      '我们欢迎扩大人文交流，包括加强青年、妇女和残疾人之间的交往。',
      '双方将扩大人文交流，办好青年互访和友好城市活动。',
      '各方支持议会、智库、媒体和友好城市加强交往，促进人文交流。',
      '与会各方同意深化旅游、体育和文化领域的人文交流，增进青年之间的友谊。',
      '双方鼓励两国青年、妇女团体和媒体扩大交往，夯实人文交流的民意基础。',
    ],
    inCommunique: [39, 40, 43],
    falseFriends: [
      '双方将扩大能源贸易，办好能源论坛和博览会。',
      '各方支持港口、机场和物流企业加强联系，促进货物运输。',
    ],
  },
  {
    language: 'en',
    alike: [
      'We encourage the growth of green finance, including the issuance of green bonds and the development of green technologies.',
      'The Parties shall promote green finance and encourage the issuing of green bonds by financial institutions.',
      'Both sides agreed to expand cooperation in green finance and to link their markets for green bonds.',
      'The Leaders supported financing green technologies by means of green bonds and other green finance instruments.',
      'The State supports the development of green finance and encourages qualified enterprises to issue green bonds.',
    ],
    inCommunique: [27],
    falseFriends: [
      'We encourage the growth of digital finance, including the issuance of digital currencies and the development of payment technologies.',
      'The Parties shall promote green buildings, green transport and the exchange of technologies.',
    ],
  },
  {
    language: 'en',
    alike: [
      'Any dispute concerning the interpretation or application of this Agreement shall be settled through friendly consultation between the Parties.',
      'Disputes arising from the interpretation of this Contract shall be settled by consultation and, failing that, submitted to arbitration.',
      'Any dispute between States Parties concerning the interpretation or application of this Convention that is not settled by negotiation shall, at the request of one of them, be submitted to arbitration.',
      'Where a dispute arising from performance of the contract cannot be settled by consultation, either Party may submit it to arbitration.',
      'Differences over the interpretation or application of this Protocol shall be settled by the Parties through diplomatic channels.',
    ],
    inCommunique: [],
    falseFriends: [
      'The interpretation of this Agreement rests with the Joint Committee.',
      'Any Party may submit a report concerning the application of this Convention to the Secretariat.',
    ],
  },
  {
    language: 'en',
    alike: [
      'We support international anti-corruption cooperation and adopt an attitude of zero tolerance towards corruption.',
      'The Parties shall cooperate against corruption in accordance with their domestic law and with zero tolerance.',
      'Both sides will strengthen anti-corruption cooperation under the United Nations Convention against Corruption.',
      'The participants call for the obligations under the United Nations Convention against Corruption to be met and for deeper anti-corruption cooperation.',
      'Member States reaffirm zero tolerance towards corruption and exchange useful experience in combating it.',
    ],
    inCommunique: [30],
    falseFriends: [
      'The Parties shall cooperate against tax evasion in accordance with their domestic law.',
      'Both sides will strengthen fisheries cooperation under the United Nations Convention on the Law of the Sea.',
    ],
  },
  {
    language: 'en',
    alike: [
      'Neither Party shall be liable for failure to perform its obligations where the failure is caused by force majeure.',
      'A Party affected by force majeure shall notify the other Party without delay and shall not be liable for the resulting failure to perform.',
      'Where force majeure prevents a Party from performing its obligations, its liability is excluded for as long as the event lasts.',
      'The Contractor is not liable for delay caused by force majeure, provided that it gives notice to the Employer within seven days.',
      'If force majeure lasts longer than ninety days, either Party may terminate the contract by notice, without liability.',
    ],
    inCommunique: [],
    falseFriends: [
      'Neither Party shall assign its obligations without the consent of the other Party.',
      'The Contractor shall notify the Employer of the delay within seven days.',
    ],
  },
];
