import type { Language } from '../../corpus/model/language';
import { queryExamples } from '../../corpus/search/query-help';
import { commands, type CommandGroup } from '../app/commands';
import { printedKeys } from '../app/shortcut';
import { commandGroupMessages, commandMessages } from '../messages/command-messages';

const groups: readonly CommandGroup[] = ['text', 'mark', 'search', 'view', 'file', 'help'];
const heads = { zh: ['', '按键', '检索式', '意思'], en: ['', 'Keys', 'Query', 'Meaning'] } as const;

/** The guide's tables in Markdown, made from what the app itself goes by, so that they cannot tell of yesterday's keys. */
export function guideTables(language: Language, mac = false): Readonly<Record<'shortcuts' | 'queries', string>> {
  return { shortcuts: shortcutTables(language, mac), queries: queryTable(language) };
}

function shortcutTables(language: Language, mac: boolean): string {
  return groups
    .map(group => {
      const rows = commands
        .filter(command => command.group === group && command.keys.length > 0)
        .map(({ id, keys }) => [commandMessages[language][id], keys.map(key => code(printedKeys(key, mac))).join(' ')]);
      return table([commandGroupMessages[language][group], heads[language][1]], rows);
    })
    .join('\n\n');
}

function queryTable(language: Language): string {
  const rows = queryExamples.map(({ examples, meaning }) => [code(examples[language]), meaning[language]]);
  return table([heads[language][2], heads[language][3]], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(row => `| ${row.map(inCell).join(' | ')} |`).join('\n');
}

/** A bar would end the cell, in code too. */
function inCell(words: string): string {
  return words.replaceAll('|', '\\|');
}

function code(words: string): string {
  return words.includes('`') ? `\`\` ${words} \`\`` : `\`${words}\``;
}

/** A guide's text with today's tables between their marks. */
export function withTables(text: string, tables: Readonly<Record<string, string>>): string {
  return text.replace(
    /<!-- (\w+):begin -->[\s\S]*?<!-- \1:end -->/g,
    (_whole, name: string) => `<!-- ${name}:begin -->\n\n${tables[name] ?? ''}\n\n<!-- ${name}:end -->`,
  );
}
