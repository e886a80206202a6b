import { defineMessages } from './catalogue';

/** Every measure of the counts: its name, and in one plain sentence what it says. */
export const measureMessages = defineMessages('measures', {
  zh: {
    logDice: 'logDice',
    logDiceMore: '两个词相遇的次数占它们各自次数的份额；最高 14，每低 1 份额减半，不受文本大小影响。',
    logLikelihood: '对数似然比 LL',
    logLikelihoodMore:
      '实际同现与互不相干时应有的同现相差多远；越大越不像偶然，3.84 以上偶然的可能低于 5%，负数表示互相回避。',
    mi: 'MI',
    miMore: '同现比互不相干时多几个二倍；偏爱罕见词，同现不足 3 次时不给。',
    mi3: 'MI³',
    mi3More: '把同现次数立方后的 MI，减轻对罕见词的偏爱。',
    t: 't 值',
    tMore: '同现比应有的多出几个标准误；偏爱常见搭配，2 以上可以留意。',
    joint: '同现',
    jointMore: '窗口里有这个词多少次；窗口重叠时同一处只算一次，节点词自己不算。',
    frequency: '次数',
    frequencyMore: '这个词在所统计的文字里一共出现多少次。',
    fisher: 'Fisher 精确检验 p',
    fisherMore: '次数太少、LL 不可靠时，同样或更不寻常的同现纯属偶然的概率。',
    perMillion: '每百万词',
    perMillionMore: '如果文本有一百万词，这个词会出现多少次；便于比较大小不同的文本。',
    clauses: '条数',
    clausesMore: '有这个词的条文有多少条。',
    dp: 'DP',
    dpMore: '各部分实有份额与按篇幅应有份额之差的一半之和；0 最均匀，1 最集中。',
    dpNorm: 'DPnorm',
    dpNormMore: 'DP 除以它能达到的最大值，便于比较划分不同的文本。',
    juillandD: 'Juilland D',
    juillandDMore: '各部分相对频率的起伏；1 最均匀，0 最集中；部分很多时不可靠，应先看 DP。',
    arf: 'ARF',
    arfMore: '折算次数：挤在一起的几处只算一处左右，均匀分布时等于实际次数。',
    range: '出现的部分',
    rangeMore: '有几个部分出现过它。',
    keynessTwo: 'LL（两项）',
    keynessTwoMore:
      '这个词在两边的次数与两边同样常用时相差多远；越大越说明问题，3.84 以上偶然的可能低于 5%，负数表示这边偏少。',
    keynessFour: 'LL（四项）',
    keynessFourMore: '与两项相同，另外计入两边所有别的词；词很常见时更准。',
    logRatio: 'Log Ratio',
    logRatioMore: '相对频率差几个二倍：1 是两倍，2 是四倍，负数是这边偏少；一边没有时按半次算。',
    simpleMaths: 'Simple maths',
    simpleMathsMore: '两边每百万词次数各加 100 再相除；1 是相当，加数越大越偏重常见词。',
    significance: '显著性',
    significanceMore: '* 至 **** 表示纯属偶然的可能低于 5%、1%、0.1%、0.01%；词表很长时总有几个碰巧。',
    share: '份额',
    shareMore: '应有份额是这部分的词数占全部的比例，实有份额是这里的次数占全部次数的比例；DP 由它们的差算出。',
  },
  en: {
    logDice: 'logDice',
    logDiceMore:
      'How large a share of all their places two words have together; at most 14, one less is half the share, whatever the size of the text.',
    logLikelihood: 'Log-likelihood (LL)',
    logLikelihoodMore:
      'How far the places together are from what chance would give; above 3.84 chance has less than 5 %, and a negative value means that the words avoid each other.',
    mi: 'MI',
    miMore:
      'How many doublings more often the words meet than by chance; it favours rare words, and is not given below 3 meetings.',
    mi3: 'MI³',
    mi3More: 'MI with the places together cubed, so that rare words are favoured less.',
    t: 't-score',
    tMore:
      'By how many standard errors the words meet more often than by chance; it favours frequent pairs, and 2 is worth a look.',
    joint: 'Together',
    jointMore:
      'How often the word stands in a window; where windows overlap each place counts once, and the node word itself never.',
    frequency: 'Count',
    frequencyMore: 'How often the word stands in everything that is counted.',
    fisher: 'Fisher’s exact p',
    fisherMore:
      'Where counts are too small for LL: the chance of meetings as unusual as these, or more so, by accident.',
    perMillion: 'Per million',
    perMillionMore: 'How often the word would stand in a million words, so that texts of different sizes compare.',
    clauses: 'Clauses',
    clausesMore: 'How many clauses have the word.',
    dp: 'DP',
    dpMore:
      'Half the sum of the differences between the share found in each part and the share its size lets one expect; 0 is even, 1 is all in one place.',
    dpNorm: 'DPnorm',
    dpNormMore: 'DP over the most that it can be, so that texts divided differently compare.',
    juillandD: 'Juilland’s D',
    juillandDMore:
      'How little the relative frequency varies between the parts; 1 is even, 0 is all in one place; unreliable with many parts, so look at DP first.',
    arf: 'ARF',
    arfMore:
      'The average reduced frequency: places in a cluster count as about one, evenly spread places count in full.',
    range: 'Parts with it',
    rangeMore: 'How many parts have it at all.',
    keynessTwo: 'LL (2 terms)',
    keynessTwoMore:
      'How far the counts of the word are from being equally common in both; above 3.84 chance has less than 5 %, and a negative value means rarer here.',
    keynessFour: 'LL (4 terms)',
    keynessFourMore: 'As with two terms, with all other words counted in; better for very common words.',
    logRatio: 'Log ratio',
    logRatioMore:
      'How many doublings more frequent the word is here: 1 is twice, 2 four times, negative is rarer; none counts as half a place.',
    simpleMaths: 'Simple maths',
    simpleMathsMore:
      'Both frequencies per million with 100 added, divided; 1 is alike, and a larger addition favours common words.',
    significance: 'Significance',
    significanceMore:
      '* to **** stand for less than 5 %, 1 %, 0.1 % and 0.01 % of mere chance; in a long list some are always chance.',
    share: 'Share',
    shareMore:
      'The share expected is the part’s share of all words, the share found its share of all places; DP is made of their differences.',
  },
});
