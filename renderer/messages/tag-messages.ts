import { defineMessages } from './catalogue';

/** Strings of tags and of the names of colours. */
export const tagMessages = defineMessages('tags', {
  zh: {
    colourNames: '颜色的名称与含义',
    colourNamesHint: '每种颜色另有自己的线形和数字键，不靠颜色也能分辨。',
    colourNameOf: '{{colour}}的名称',
    colourMeaningOf: '{{colour}}的含义',
    colourMeaning: '含义',
    tagsNone: '还没有标签。选中文字后按 T 加标签。',
    tagsViewHint: '点标签看有它的批注；改成已有的名称就合并。',
    tagColourOf: '标签“{{tag}}”的颜色',
    noColour: '无颜色',
    renameTag: '给标签“{{tag}}”改名',
    dropTag: '从所有批注上去掉标签“{{tag}}”',
    newTagName: '“{{tag}}”的新名称',
    rename: '改名',
    merge: '合并',
    mergeHint: '“{{from}}”将并入已有的“{{to}}”。',
  },
  en: {
    colourNames: 'Names and meanings of the colours',
    colourNamesHint: 'Each colour also has a line and a digit of its own, so it can be told without colour.',
    colourNameOf: 'Name of {{colour}}',
    colourMeaningOf: 'Meaning of {{colour}}',
    colourMeaning: 'Meaning',
    tagsNone: 'There are no tags yet. Select words and press T.',
    tagsViewHint: 'Choose a tag to see what has it. A name that another tag has merges the two.',
    tagColourOf: 'Colour of the tag {{tag}}',
    noColour: 'No colour',
    renameTag: 'Rename the tag {{tag}}',
    dropTag: 'Take the tag {{tag}} off everything',
    newTagName: 'New name for {{tag}}',
    rename: 'Rename',
    merge: 'Merge',
    mergeHint: '“{{from}}” will become one with “{{to}}”.',
  },
});
