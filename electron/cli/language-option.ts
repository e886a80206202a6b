import { Option } from 'commander';
import { languages } from '../../corpus/model/language';

/** `--lang zh|en` */
export function languageOption(description: string): Option {
  return new Option('--lang <language>', description).choices(languages);
}
