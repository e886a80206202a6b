import type { Language } from '../../corpus/model/language';
import type { WorkView } from '../app/state/work-view';

/** What every study is given. */
export interface StudyProps {
  readonly view: WorkView;
  readonly language: Language;
}
