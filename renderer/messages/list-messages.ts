import { defineMessages } from './catalogue';

/** Strings of long lists, wherever they stand. */
export const listMessages = defineMessages('list', {
  zh: { showMore: '再列 {{count}} 项' },
  en: { showMore: 'Show {{count}} more' },
});
