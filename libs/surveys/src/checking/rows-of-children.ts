import { tellsOfChildren } from '../question-sets/about-children';
import { hasRows, QuestionSet } from '../question-sets/question-set';
import { SetProblem } from './set-problem';

/** Rows that are said not to be about children, though something tells that they are: they are protected all the same. */
export const problemsOfRowsOfChildren = ({ sections }: Pick<QuestionSet, 'sections'>): SetProblem[] =>
  sections.flatMap((section, at): SetProblem[] => {
    if (!hasRows(section) || section.rows.aboutChildren !== false) return [];
    const because = tellsOfChildren(section);
    if (because === null) return [];
    const path = ['sections', at, 'rows', 'aboutChildren'];
    return [{ path, says: `Rows of this section are about children: ${because}. Say yes, or leave it out.` }];
  });
